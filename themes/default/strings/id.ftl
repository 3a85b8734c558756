# Kata-kata tema dalam bahasa Indonesia.
language-name = Bahasa Indonesia

## Kerangka halaman
skip-to-content = Langsung ke isi
main-menu = Menu utama
footer-menu = Tautan lain
languages = Bahasa
breadcrumbs = Posisi halaman
on-this-page = Di halaman ini
feed = Umpan Atom
demo-notice = Situs contoh: tempatnya nyata, tetapi perajin, harga, dan nomor teleponnya rekaan.
demo-channel = Situs contoh: nomor dan alamat ini tidak aktif.
notice-borrowed = Halaman ini belum diterjemahkan ke bahasa Indonesia. Isinya dalam { $language }.
notice-original = Lihat halaman asli
language-untranslated = belum diterjemahkan
language-offer = Halaman ini ada dalam bahasa Indonesia
language-stay = Tetap dalam bahasa ini

## Bagian situs
section-home = Beranda
section-products = Produk
section-producers = Perajin
section-events = Acara
section-galleries = Galeri
section-news = Kabar
section-outlets = Tempat beli
section-visit = Kunjungan
section-contact = Kontak
section-abroad = Untuk pembeli luar negeri
section-privacy = Privasi
section-portal = Semua desa

## Daftar
all-products = Semua produk
all-producers = Semua perajin
all-events = Semua acara
all-galleries = Semua galeri
all-news = Semua kabar
count-products = { $count } produk
count-producers = { $count } perajin
count-galleries = { $count } galeri
count-villages = { $count } desa
nothing-yet = Belum ada isi di sini.
group-upcoming = Akan datang
group-past = Sudah lewat
group-independent = Perajin mandiri
group-other-region = Wilayah lain

## Beranda
see-products = Lihat produk
contact-us = Hubungi kami
flagship = Produk unggulan
village-facts = Sekilas tentang desa
story = Cerita desa
photos = Foto
visit = Berkunjung
fee = Biaya:
visit-more = Cara datang, jam buka, dan acara
events-for-guests = Acara untuk tamu

## Halaman produk
made-by = Buatan
maker = Pembuatnya
facts = Keterangan
related-products = Produk lain
price-on-request = Harga atas permintaan
price-per = { $price } / { $unit }
price-until = Harga berlaku sampai { $date }
price-from = mulai { $price }
variants = Pilihan
variant-name = Nama
tiers = Harga menurut jumlah
tier-quantity = Jumlah
tier-price = Harga satuan
tier-from = mulai { $count }
how-it-is-made = Cara membuatnya
watch-video = Tonton video di { $host }
order-terms = Syarat pesanan
all-export-products = Semua produk untuk pembeli luar negeri

## Pembeli luar negeri
abroad-intro = Produk desa ini yang siap dikirim ke luar negeri, dengan kode HS, pesanan minimum, waktu pengerjaan, dan syarat penyerahannya.
abroad-product = Produk
abroad-ask = Cara bertanya
abroad-ask-text = Sebutkan produk, jumlah, dan negara tujuan. Harga dan waktu kirim dipastikan dalam jawaban.
abroad-payment = Cara pembayaran
abroad-delivery = Arti syarat penyerahan

## Halaman lain
products-of-maker = Karyanya
member-of = Anggota dari
members = Para anggota
more-news = Kabar lain
products-of-outlet = Produk yang dijual di sini
event-past = Sudah berlangsung
calendar-name = Acara { $village }
calendar-add = Simpan ke kalender
calendar-subscribe = Langganan kalender
calendar-file = Unduh kalender (.ics)
moved = Halaman ini sudah pindah:

## Menghubungi
ask-whatsapp = Tanya lewat WhatsApp
ask-email = Tanya lewat e-mail
ask-phone = Telepon
whatsapp-chat = Chat WhatsApp
all-contacts = Alamat dan cara menghubungi
phone = Telepon
email = E-mail
address = Alamat
coordinates = Koordinat
maps = Peta
map-osm = OpenStreetMap
map-google = Google Maps
map-phone = Aplikasi peta
opening-hours = Jam buka
hours-closed = Tutup
hours-all-day = 24 jam
open-now = – buka sekarang
closed-now = – sedang tutup
closures = Hari tutup
vcard = Simpan ke buku telepon
qr-title = Kode QR
qr-site = Situs { $village }
qr-whatsapp = WhatsApp { $village }
qr-alt = Kode QR: { $label }
form-title = Kirim pesan
form-legend = Semua isian perlu diisi.
form-demo = Situs contoh: formulir ini tidak aktif.
form-empty = Biarkan kosong
form-name = Nama Anda
form-reply = E-mail atau nomor telepon Anda
form-message = Pesan
form-about = Tentang:{" "}
form-send = Kirim
hours-list-separator = {" dan "}

## Pesan untuk desa. Baris -local selalu berbahasa Indonesia, untuk perajinnya.
whatsapp-message = Halo, saya tertarik dengan { $product }. Apakah masih tersedia? { $url }
whatsapp-message-with-sku = Halo, saya tertarik dengan { $product } (kode { $sku }). Apakah masih tersedia? { $url }
whatsapp-message-general = Halo { $village }, saya ingin bertanya.
whatsapp-message-local = Pembeli bertanya tentang { $product }. { $url }
whatsapp-message-local-with-sku = Pembeli bertanya tentang { $product } (kode { $sku }). { $url }
whatsapp-message-local-general = Pengunjung situs { $site } ingin bertanya.
email-subject = Tanya: { $product }
email-subject-general = Pertanyaan dari situs { $village }

## Foto
photo-of = Foto { $number } dari { $total }
photo-count = { $number } / { $total }
gallery-parts = Halaman galeri
photo-credit = Foto: { $name }
photo-licence = Lisensi: { $name }
photo-previous = Sebelumnya
photo-next = Berikutnya
photo-close = Tutup

## Teks
footnotes = Catatan kaki
footnote = Catatan { $number }
footnote-back = Kembali ke teks
table = Tabel
task-done = selesai
task-open = belum

## Keterangan
fact-producer = Pembuat
fact-materials = Bahan
fact-purity = Kadar
fact-technique = Teknik
fact-motif = Motif
fact-dimensions = Ukuran
fact-weight = Berat
fact-sku = Kode
fact-gtin = Barcode (GTIN)
fact-stones = Batu
fact-ring-sizes = Ukuran cincin
fact-weave = Tenunan
fact-dye = Pewarna
fact-variety = Varietas
fact-grade = Mutu
fact-altitude-m = Ketinggian kebun
fact-harvest-months = Masa panen
fact-roast = Sangrai
fact-ingredients = Komposisi
fact-allergens = Alergen
fact-shelf-life-days = Tahan simpan
fact-storage = Penyimpanan
fact-finish = Penyelesaian
fact-care = Perawatan
fact-moq = Pesanan minimum
fact-lead-days = Waktu pengerjaan
fact-capacity = Kapasitas
fact-hs = Kode HS
fact-incoterm = Syarat penyerahan
fact-port = Pelabuhan
fact-sample = Sampel
fact-payment = Pembayaran
fact-packaging = Kemasan
fact-custom = Dapat dipesan khusus
fact-price = Harga
fact-unit = Satuan
fact-price-valid-until = Harga berlaku sampai
fact-place = Tempat
fact-organiser = Penyelenggara
fact-kind = Jenis
fact-members = Anggota
fact-since = Sejak
fact-member-of = Anggota dari
fact-category = Kategori
fact-when = Waktu
fact-website = Situs
fact-founded = Berdiri
fact-elevation = Ketinggian
fact-region = Wilayah
fact-women-share = Perempuan
fact-nib = Nomor Induk Berusaha (NIB)
fact-cooperative-no = Nomor badan hukum koperasi
fact-also-known-as = Juga ditulis
fact-commodity = Dikenal karena
capacity-per-day = { $amount } per hari
capacity-per-week = { $amount } per minggu
capacity-per-month = { $amount } per bulan
capacity-per-year = { $amount } per tahun
elevation-m = { $metres } m di atas permukaan laut
dimension-length = panjang
dimension-width = lebar
dimension-height = tinggi
dimension-diameter = diameter
purity-per-mille = { $value } ‰
members-count = { $count } orang
altitude-metres = { $value } m di atas permukaan laut
days-count = { $count } hari
days-range = { $min }–{ $max } hari
count-of-unit = { $count } { $unit }
pieces-count = { $count } buah
container-20ft = satu peti kemas 20 kaki
container-40ft = satu peti kemas 40 kaki
container-40hc = satu peti kemas 40 kaki tinggi
sample-available = tersedia
sample-none = tidak tersedia
sample-free = tersedia, gratis
sample-fee = tersedia, { $price }
sample-refundable = tersedia, { $price }, dikembalikan bila memesan

## Syarat penyerahan menurut Incoterms 2020
incoterm-EXW = Ex Works: pembeli mengambil barang di tempat penjual.
incoterm-FCA = Free Carrier: penjual mengurus ekspor dan menyerahkan barang kepada pengangkut pembeli.
incoterm-FAS = Free Alongside Ship: penjual mengantar barang sampai di samping kapal.
incoterm-FOB = Free On Board: penjual menanggung biaya dan risiko sampai barang ada di atas kapal.
incoterm-CFR = Cost and Freight: penjual membayar kapal sampai pelabuhan tujuan; risiko beralih di atas kapal.
incoterm-CIF = Cost, Insurance and Freight: penjual membayar kapal dan asuransi sampai pelabuhan tujuan; risiko beralih di atas kapal.
incoterm-CPT = Carriage Paid To: penjual membayar angkutan sampai tujuan; risiko beralih pada pengangkut pertama.
incoterm-CIP = Carriage and Insurance Paid To: penjual membayar angkutan dan asuransi sampai tujuan; risiko beralih pada pengangkut pertama.
incoterm-DAP = Delivered At Place: penjual mengantar sampai tujuan; pembeli membongkar dan mengurus impor.
incoterm-DPU = Delivered at Place Unloaded: penjual mengantar dan membongkar di tujuan; pembeli mengurus impor.
incoterm-DDP = Delivered Duty Paid: penjual mengantar sampai tujuan dan membayar bea masuk.

## Kategori produk
category-jewellery = Perhiasan
category-textile = Kain
category-batik = Batik
category-weaving = Tenun
category-wickerwork = Anyaman
category-woodcraft = Kerajinan kayu
category-pottery = Gerabah
category-leather = Kulit
category-food = Makanan
category-beverage = Minuman
category-coffee = Kopi
category-spice = Rempah
category-plantation = Hasil kebun
category-livestock = Hasil ternak
category-service = Jasa
category-other = Lain-lain

## Jenis pembuat
kind-individual = Perorangan
kind-umkm = Usaha keluarga
kind-cooperative = Koperasi
kind-group = Kelompok

## Keadaan produk
status-available = Tersedia
status-made-to-order = Dibuat sesuai pesanan
status-sold-out = Habis
status-archived = Tidak dibuat lagi
badge-new = Baru

## Jenis tempat beli
outlet-kind-shop = Toko
outlet-kind-dekranasda = Dekranasda
outlet-kind-ukm-centre = Pusat UKM
outlet-kind-art-shop = Toko seni
outlet-kind-supermarket = Swalayan
outlet-kind-online = Toko daring

## Wilayah
region-province = Provinsi { $name }
region-special-region = Daerah Istimewa { $name }
region-capital-region = Daerah Khusus Ibukota { $name }
region-regency = Kabupaten { $name }
region-administrative-regency = Kabupaten Administrasi { $name }
region-city = Kota { $name }
region-administrative-city = Kota Administrasi { $name }
region-district = Kecamatan { $name }
region-distrik = Distrik { $name }
region-kapanewon = Kapanewon { $name }
region-kemantren = Kemantren { $name }
region-kelurahan = Kelurahan { $name }
region-desa = Desa { $name }
region-kalurahan = Kalurahan { $name }
region-desa-adat = Desa Adat { $name }

## Acara
event-kind-festival = Festival
event-kind-exhibition = Pameran
event-kind-trade-mission = Misi dagang
event-kind-training = Pelatihan
event-kind-workshop = Lokakarya
event-kind-market = Pasar
event-status-planned = Direncanakan
event-status-confirmed = Pasti
event-status-cancelled = Dibatalkan

## Privasi
privacy-intro = Situs ini dibuat agar Anda dapat melihat produk desa tanpa meninggalkan jejak.
privacy-nothing-title = Tidak ada pelacak
privacy-nothing = Kami tidak memasang cookie, tidak menghitung pengunjung, dan tidak memuat apa pun dari pihak ketiga. Penyedia tempat situs ini mungkin mencatat alamat internet Anda untuk sementara demi keamanan.
privacy-photos-title = Foto
privacy-photos = Foto di situs ini tidak menyimpan lokasi maupun data kamera. Orang dan nama perajin hanya ditampilkan dengan persetujuan mereka.
privacy-contact-title = Bila Anda menghubungi kami
privacy-contact = Pesan lewat WhatsApp, telepon, atau e-mail langsung sampai ke desa dan hanya dipakai untuk menjawab Anda. WhatsApp dan penyedia e-mail mempunyai aturan privasinya sendiri.
privacy-rights-title = Hak Anda
privacy-rights = Menurut Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, Anda berhak mengetahui, memperbaiki, dan meminta penghapusan data tentang diri Anda. Hubungi kami; permintaan Anda akan dipenuhi.

## Tidak ditemukan
not-found-title = Halaman tidak ditemukan
not-found = Alamat ini tidak ada atau sudah pindah. Silakan mulai dari sini:

## Sertifikat
certificates = Sertifikat
certificate-issuer = Diterbitkan oleh { $name }
certificate-holder = pemegang { $name }
certificate-until = berlaku sampai { $date }
certificate-verify = Periksa
certificate-nib = Nomor Induk Berusaha (NIB)
certificate-pirt = Izin P-IRT
certificate-bpom = Izin edar BPOM
certificate-halal = Halal
certificate-sni = Standar Nasional (SNI)
certificate-ig = Indikasi Geografis
certificate-trademark = Merek terdaftar
certificate-organic = Organik
certificate-tkdn = Tingkat komponen dalam negeri (TKDN)
certificate-ovop = Bintang OVOP
certificate-fairtrade = Perdagangan adil
certificate-svlk = Legalitas kayu (SVLK)
certificate-other = Sertifikat

## Mitra dan jalur
section-partners = Mitra
with-support = Didukung oleh
partners-past = Program sebelumnya
period-since = sejak { $date }
period-until = sampai { $date }
partner-role-organiser = Penyelenggara
partner-role-connectivity = Internet
partner-role-equipment = Peralatan
partner-role-training = Pelatihan
partner-role-packaging = Kemasan
partner-role-finance = Pembiayaan
partner-role-retail = Penjualan
partner-role-export = Ekspor
regions = Wilayah
region = Wilayah
region-all = Semua wilayah
section-villages = Desa
more-lists = Daftar lain
commodities = Komoditas
newest-products = Produk terbaru
list-parts = Halaman daftar
region-women = Perempuan
region-certified = Bersertifikat
region-export = Siap ekspor
region-complete = Profil lengkap
region-note = Perempuan: di antara orang yang dihitung para perajin. Bersertifikat: produk dengan sertifikat yang berlaku hari ini. Siap ekspor: produk dengan kode HS, Incoterm, dan pesanan paling sedikit atau waktu pengerjaan. Profil lengkap: rata-rata dari sepuluh hal yang dicari pengunjung.
on-the-route = Di jalur
whole-route = Seluruh jalur
route-villages = Desa di jalur ini
route-previous = Sebelumnya:
route-next = Berikutnya:

## Narrowing the catalogue down

filters = Saring produk
filter-availability = Ketersediaan
filter-price-below = di bawah { $below }
filter-price-between = { $from } – { $below }
filter-price-from = mulai { $from }

## Saved products

save = Simpan
saved = Tersimpan
section-basket = Produk tersimpan
basket-intro = Produk yang Anda simpan di peramban ini. Tanyakan semuanya dengan satu pesan.
basket-empty = Belum ada yang disimpan. Buka sebuah produk, lalu pilih “Simpan”.
basket-script = Daftar ini memerlukan JavaScript. Tanpa itu, tanyakan di halaman tiap produk.
basket-quantity = Jumlah
basket-remove = Hapus
basket-whatsapp = Tanya semua lewat WhatsApp
basket-email = Tanya semua lewat e-mail
basket-message = Halo { $village }, saya tertarik dengan:
basket-message-local = Pembeli bertanya tentang:
basket-subject = Tanya beberapa produk
