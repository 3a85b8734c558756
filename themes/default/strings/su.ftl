# Draf: terjemahan ini menunggu penutur asli untuk memeriksanya. A draft: it asks for a native reader.
# Undak usuk: lemes yang lugas, karena pembacanya tamu dan pembeli. Yang diragukan ditandai “# ?”.
language-name = Basa Sunda

## Rangka kaca
skip-to-content = Langsung ka eusi
main-menu = Ménu utama
footer-menu = Tutumbu séjénna
languages = Basa
breadcrumbs = Posisi kaca
on-this-page = Dina ieu kaca
feed = Eupan Atom
demo-notice = Situs conto: tempatna nyata, nanging pangrajin, pangaos, sareng nomer teleponna mung rékaan.
demo-channel = Situs conto: nomer sareng alamat ieu teu aktip.
notice-borrowed = Ieu kaca teu acan ditarjamahkeun kana basa Sunda. Eusina nganggo { $language }.
notice-original = Tingali kaca aslina
language-untranslated = teu acan ditarjamahkeun
language-offer = Ieu kaca aya dina basa Sunda
language-stay = Tetep nganggo basa ieu

## Bagian situs
# ? “Tepas” dari antarmuka MediaWiki basa Sunda; mungkin “Beranda” lebih dikenal.
section-home = Tepas
section-products = Produk
section-producers = Pangrajin
section-events = Acara
section-galleries = Galeri
section-news = Warta
section-outlets = Tempat meser
# ? “Nganjang” (bertamu) untuk kunjungan; mungkin “Natamu”.
section-visit = Nganjang
section-contact = Kontak
section-abroad = Kanggo nu meser ti luar nagri
section-privacy = Privasi
section-portal = Sadaya désa

## Daptar
all-products = Sadaya produk
all-producers = Sadaya pangrajin
all-events = Sadaya acara
all-galleries = Sadaya galeri
all-news = Sadaya warta
count-products = { $count } produk
count-producers = { $count } pangrajin
count-galleries = { $count } galeri
count-villages = { $count } désa
nothing-yet = Teu acan aya eusina.
group-upcoming = Bakal dilaksanakeun
group-past = Parantos kalangkung
group-independent = Pangrajin mandiri
group-other-region = Wewengkon séjén

## Tepas
see-products = Tingali produk
contact-us = Hubungi kami
# ? “Unggulan” kata Indonesia; mungkin “pinunjul”.
flagship = Produk unggulan
village-facts = Sakolébat ngeunaan désa
story = Carita désa
photos = Poto
visit = Nganjang ka désa
fee = Waragad:
visit-more = Jalan ka dieu, jam buka, sareng acara
events-for-guests = Acara kanggo tamu

## Produk
made-by = Damelan
maker = Nu ngadamelna
facts = Katerangan
related-products = Produk séjénna
price-on-request = Pangaos mangga taroskeun
price-per = { $price } / { $unit }
price-until = Pangaos lumaku dugi ka { $date }
price-from = ti { $price }
variants = Pilihan
variant-name = Nami
tiers = Pangaos nurutkeun jumlahna
tier-quantity = Jumlah
tier-price = Pangaos per hiji
tier-from = ti { $count }
how-it-is-made = Cara ngadamelna
watch-video = Tingali vidéo di { $host }
order-terms = Sarat pesenan
all-export-products = Sadaya produk kanggo nu meser ti luar nagri

## Nu meser ti luar nagri
# ? “Incoterm” di sini “sarat nyerahkeun barang”; istilah dagang Sunda tidak kami ketahui.
abroad-intro = Produk ieu désa anu tos siap dikintunkeun ka luar nagri, kalawan kode HS, pesenan pangsaeutikna, lilana digarap, sareng sarat nyerahkeun barangna.
abroad-product = Produk
abroad-ask = Cara naros
abroad-ask-text = Mangga sebatkeun produk, jumlah, sareng nagara tujuanana. Pangaos sareng waktos ngintunna dipastikeun dina waleran.
abroad-payment = Pamayaran
abroad-delivery = Hartosna sarat nyerahkeun barang

## Kaca séjénna
products-of-maker = Karyana
member-of = Anggota ti
members = Para anggota
more-news = Warta séjénna
products-of-outlet = Produk anu diical di dieu
event-past = Parantos kalangkung
calendar-name = Acara { $village }
calendar-add = Simpen kana kalénder
calendar-subscribe = Langganan kalénder
calendar-file = Undeur kalénder (.ics)
moved = Ieu kaca parantos pindah:

## Kontak
ask-whatsapp = Taros ngalangkungan WhatsApp
ask-email = Taros ngalangkungan e-mail
ask-phone = Telepon
whatsapp-chat = Chat WhatsApp
all-contacts = Alamat sareng cara ngahubungan
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
open-now = – ayeuna buka
closed-now = – ayeuna tutup
closures = Dinten tutup
vcard = Simpen kana buku telepon
qr-title = Kode QR
qr-site = Situs { $village }
qr-whatsapp = WhatsApp { $village }
qr-alt = Kode QR: { $label }
form-title = Kintun pesen
form-legend = Sadaya eusian kedah dieusian.
form-demo = Situs conto: ieu formulir teu aktip.
form-empty = Kosongkeun baé
form-name = Jenengan Anjeun
form-reply = E-mail atanapi nomer telepon Anjeun
form-message = Pesen
form-about = Ngeunaan:{" "}
form-send = Kintun
hours-list-separator = {" sareng "}

## Pesen ka désa. Jajaran -local salawasna nganggo basa Indonésia, kanggo pangrajinna.
whatsapp-message = Sampurasun, abdi kataji ku { $product }. Naha masih aya kénéh? { $url }
whatsapp-message-with-sku = Sampurasun, abdi kataji ku { $product } (kode { $sku }). Naha masih aya kénéh? { $url }
whatsapp-message-general = Sampurasun { $village }, abdi badé naros.
whatsapp-message-local = Pembeli bertanya tentang { $product }. { $url }
whatsapp-message-local-with-sku = Pembeli bertanya tentang { $product } (kode { $sku }). { $url }
whatsapp-message-local-general = Pengunjung situs { $site } ingin bertanya.
email-subject = Naros: { $product }
email-subject-general = Patarosan ti situs { $village }

## Poto
photo-of = Poto { $number } ti { $total }
photo-count = { $number } / { $total }
gallery-parts = Kaca galeri
photo-credit = Poto: { $name }
photo-licence = Lisensi: { $name }
photo-previous = Saméméhna
photo-next = Salajengna
photo-close = Tutup

## Téks
# ? Catatan kaki: “catetan suku” atau tetap “catetan kaki”.
footnotes = Catetan suku
footnote = Catetan { $number }
footnote-back = Balik deui kana téks
table = Tabél
task-done = réngsé
task-open = teu acan

## Katerangan
fact-producer = Nu ngadamel
fact-materials = Bahan
fact-purity = Kadar
fact-technique = Téhnik
fact-motif = Motip
fact-dimensions = Ukuran
fact-weight = Beurat
fact-sku = Kode
fact-gtin = Barcode (GTIN)
fact-stones = Batu
fact-ring-sizes = Ukuran ali
fact-weave = Tinunan
# ? “Celep” (pencelupan) untuk pewarna kain.
fact-dye = Celep
fact-variety = Variétas
fact-grade = Mutu
fact-altitude-m = Luhurna kebon
fact-harvest-months = Usum panén
fact-roast = Sangray
fact-ingredients = Komposisi
fact-allergens = Alérgen
fact-shelf-life-days = Awétna
fact-storage = Cara nyimpen
# ? “Penyelesaian” (finishing) belum ada padanan yang kami yakini.
fact-finish = Pamungkas garapan
fact-care = Cara ngurus
fact-moq = Pesenan pangsaeutikna
fact-lead-days = Lilana digarap
fact-capacity = Kapasitas
fact-hs = Kode HS
fact-incoterm = Sarat nyerahkeun barang
fact-port = Palabuan
fact-sample = Conto
fact-payment = Pamayaran
fact-packaging = Bungkusan
fact-custom = Tiasa dipesen husus
fact-price = Pangaos
fact-unit = Satuan
fact-price-valid-until = Pangaos lumaku dugi ka
fact-place = Tempat
fact-organiser = Nu ngayakeun
fact-kind = Jinis
fact-members = Anggota
fact-since = Ti taun
fact-member-of = Anggota ti
fact-category = Kategori
fact-when = Waktos
fact-website = Situs
fact-founded = Ngadeg
fact-elevation = Luhurna
fact-region = Wewengkon
fact-women-share = Istri
fact-nib = Nomor Induk Berusaha (NIB)
fact-cooperative-no = Nomer badan hukum koperasi
fact-also-known-as = Ogé diserat
fact-commodity = Kasohor ku
capacity-per-day = { $amount } sadinten
capacity-per-week = { $amount } saminggu
capacity-per-month = { $amount } sasasih
capacity-per-year = { $amount } sataun
elevation-m = { $metres } m ti beungeut laut
dimension-length = panjang
dimension-width = lébar
dimension-height = jangkung
dimension-diameter = diaméter
purity-per-mille = { $value } ‰
members-count = { $count } urang
altitude-metres = { $value } m ti beungeut laut
days-count = { $count } dinten
days-range = { $min }–{ $max } dinten
count-of-unit = { $count } { $unit }
# ? Penggolong “siki” biasanya untuk buah dan biji; mungkin “hiji” atau tanpa penggolong.
pieces-count = { $count } siki
container-20ft = hiji peti kemas 20 kaki
container-40ft = hiji peti kemas 40 kaki
container-40hc = hiji peti kemas 40 kaki jangkung
sample-available = aya
sample-none = teu aya
sample-free = aya, haratis
sample-fee = aya, { $price }
sample-refundable = aya, { $price }, dipulangkeun upami mesen

## Sarat nyerahkeun barang nurutkeun Incoterms 2020
incoterm-EXW = Ex Works: nu meser nyandak barang di tempat nu ngical.
incoterm-FCA = Free Carrier: nu ngical ngurus ékspor sareng nyerahkeun barang ka pangangkut nu meser.
incoterm-FAS = Free Alongside Ship: nu ngical nganteurkeun barang dugi ka gigireun kapal.
incoterm-FOB = Free On Board: nu ngical nanggung waragad sareng résiko dugi ka barang aya di luhur kapal.
incoterm-CFR = Cost and Freight: nu ngical mayar kapal dugi ka palabuan tujuan; résiko pindah di luhur kapal.
incoterm-CIF = Cost, Insurance and Freight: nu ngical mayar kapal sareng asuransi dugi ka palabuan tujuan; résiko pindah di luhur kapal.
incoterm-CPT = Carriage Paid To: nu ngical mayar angkutan dugi ka tujuan; résiko pindah di pangangkut kahiji.
incoterm-CIP = Carriage and Insurance Paid To: nu ngical mayar angkutan sareng asuransi dugi ka tujuan; résiko pindah di pangangkut kahiji.
incoterm-DAP = Delivered At Place: nu ngical nganteurkeun dugi ka tujuan; nu meser nurunkeun barang sareng ngurus impor.
incoterm-DPU = Delivered at Place Unloaded: nu ngical nganteurkeun sareng nurunkeun barang di tujuan; nu meser ngurus impor.
incoterm-DDP = Delivered Duty Paid: nu ngical nganteurkeun dugi ka tujuan sareng mayar béa asup.

## Kategori produk
# ? “Papaés” atau “Perhiasan”.
category-jewellery = Papaés
category-textile = Lawon
category-batik = Batik
category-weaving = Tinun
category-wickerwork = Anyaman
category-woodcraft = Karajinan kai
category-pottery = Garabah
category-leather = Kulit
# ? “Katuangan” lemes untuk makanan.
category-food = Katuangan
category-beverage = Inuman
category-coffee = Kopi
category-spice = Samara
category-plantation = Hasil kebon
category-livestock = Hasil ingon-ingon
category-service = Jasa
category-other = Lian-lianna

## Jinis nu ngadamel
kind-individual = Perorangan
kind-umkm = Usaha kulawarga
kind-cooperative = Koperasi
kind-group = Kelompok

## Kaayaan produk
status-available = Aya
status-made-to-order = Didamel dumasar pesenan
status-sold-out = Séép
status-archived = Teu didamel deui
badge-new = Énggal

## Jinis tempat meser
outlet-kind-shop = Toko
outlet-kind-dekranasda = Dekranasda
outlet-kind-ukm-centre = Puseur UKM
outlet-kind-art-shop = Toko seni
outlet-kind-supermarket = Swalayan
outlet-kind-online = Toko daring

## Wewengkon
region-province = Propinsi { $name }
region-special-region = Daérah Istiméwa { $name }
region-capital-region = Daérah Husus Ibu Kota { $name }
region-regency = Kabupatén { $name }
region-administrative-regency = Kabupatén Administrasi { $name }
region-city = Kota { $name }
region-administrative-city = Kota Administrasi { $name }
region-district = Kacamatan { $name }
region-distrik = Distrik { $name }
region-kapanewon = Kapanéwon { $name }
region-kemantren = Kemantrén { $name }
# ? “Kelurahan” dan “kalurahan” berbeda (kota dan desa DIY), maka ejaannya dibiarkan berbeda.
region-kelurahan = Kelurahan { $name }
region-desa = Désa { $name }
region-kalurahan = Kalurahan { $name }
region-desa-adat = Désa Adat { $name }

## Acara
event-kind-festival = Féstival
event-kind-exhibition = Paméran
event-kind-trade-mission = Misi dagang
event-kind-training = Palatihan
event-kind-workshop = Lokakarya
event-kind-market = Pasar
event-status-planned = Direncanakeun
event-status-confirmed = Parantos pasti
event-status-cancelled = Bolay

## Privasi
privacy-intro = Ieu situs didamel supados Anjeun tiasa ningali produk désa bari teu ninggalkeun tapak.
privacy-nothing-title = Teu aya nu ngalacak
privacy-nothing = Kami teu masang cookie, teu ngitung tamu, sareng teu ngamuat naon baé ti pihak katilu. Nu nyayogikeun tempat pikeun ieu situs tiasa waé nyatet alamat internét Anjeun samentawis waktos supados aman.
privacy-photos-title = Poto
privacy-photos = Poto dina ieu situs teu nyimpen tempat atanapi data kaméra. Jalma sareng nami pangrajin mung ditémbongkeun kalawan idinna.
privacy-contact-title = Upami Anjeun ngahubungan kami
privacy-contact = Pesen ngalangkungan WhatsApp, telepon, atanapi e-mail langsung dugi ka désa sareng mung dianggo pikeun ngawaler Anjeun. WhatsApp sareng panyadia e-mail gaduh aturan privasina sorangan.
privacy-rights-title = Hak Anjeun
privacy-rights = Nurutkeun Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, Anjeun gaduh hak pikeun terang, ngabenerkeun, sareng nyuhunkeun supados data ngeunaan Anjeun dihapus. Mangga hubungi kami; pamundut Anjeun bakal dicumponan.

## Teu kapendak
not-found-title = Kaca teu kapendak
not-found = Ieu alamat teu aya atanapi parantos pindah. Mangga kawitan ti dieu:

## Sertipikat
certificates = Sertipikat
certificate-issuer = Dikaluarkeun ku { $name }
certificate-holder = nu gaduhna { $name }
certificate-until = lumaku dugi ka { $date }
certificate-verify = Pariksa
certificate-nib = Nomor Induk Berusaha (NIB)
certificate-pirt = Idin P-IRT
certificate-bpom = Idin édar BPOM
certificate-halal = Halal
certificate-sni = Standar Nasional (SNI)
certificate-ig = Indikasi Géografis
certificate-trademark = Mérek kadaptar
certificate-organic = Organik
certificate-tkdn = Tingkat komponén dalam negeri (TKDN)
certificate-ovop = Béntang OVOP
certificate-fairtrade = Dagang adil
certificate-svlk = Kai sah (SVLK)
certificate-other = Sertipikat

## Mitra sareng jalur
section-partners = Mitra
with-support = Dirojong ku
partners-past = Program saméméhna
period-since = ti { $date }
period-until = dugi ka { $date }
partner-role-organiser = Nu ngayakeun
partner-role-connectivity = Internét
partner-role-equipment = Pakakas
partner-role-training = Palatihan
partner-role-packaging = Bungkusan
partner-role-finance = Artos
partner-role-retail = Icalan
partner-role-export = Ékspor
regions = Wewengkon
region = Wewengkon
region-all = Sadaya wewengkon
section-villages = Désa
more-lists = Daptar séjén
commodities = Komoditas
newest-products = Produk anyar
list-parts = Kaca daptar
region-women = Awéwé
region-certified = Boga sértipikat
region-export = Siap ékspor
region-complete = Propil lengkep
region-note = Awéwé: ti antara jalma anu diitung ku nu nyieun. Boga sértipikat: produk anu sértipikatna masih berlaku poé ieu. Siap ékspor: produk anu boga kode HS, Incoterm, jeung pesenan pangsaeutikna atawa waktu nyieun. Propil lengkep: rata-rata tina sapuluh hal anu ditéangan ku nu datang.
on-the-route = Dina jalur
whole-route = Sadaya jalur
route-villages = Désa dina ieu jalur
route-previous = Saméméhna:
route-next = Salajengna:

## Narrowing the catalogue down

filters = Saring produk
filter-availability = Kasayagian
filter-price-below = sahandapeun { $below }
filter-price-between = { $from } – { $below }
filter-price-from = ti { $from }

## Saved products

save = Simpen
saved = Kasimpen
section-basket = Produk nu disimpen
basket-intro = Produk nu ku anjeun disimpen dina peramban ieu. Taroskeun sadayana ku hiji pesen.
basket-empty = Can aya nu disimpen. Buka produk, teras pilih “Simpen”.
basket-script = Daptar ieu peryogi JavaScript. Upami teu aya, taroskeun dina kaca unggal produk.
basket-quantity = Jumlah
basket-remove = Hapus
basket-whatsapp = Taros sadayana ngalangkungan WhatsApp
basket-email = Taros sadayana ngalangkungan e-mail
basket-message = Halo { $village }, abdi resep kana:
basket-message-local = Pembeli bertanya tentang:
basket-subject = Naros sababaraha produk
