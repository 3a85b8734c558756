# Draf: terjemahan ini menunggu penutur asli untuk memeriksanya. A draft: it asks for a native reader.
# Anggah-ungguh: alus sor yang lugas, karena pembacanya tamu dan pembeli. Ejaan dengan é. Yang diragukan ditandai “# ?”.
language-name = Basa Bali

## Wangun kaca
skip-to-content = Langsung nuju daging
main-menu = Menu utama
footer-menu = Pranala lianan
languages = Basa
breadcrumbs = Genah kaca
on-this-page = Ring kaca puniki
feed = Umpan Atom
# ? “wantah rerékan”: kata alus untuk “rekaan”?
demo-notice = Situs conto: genahnyané nyata, nanging pangrajin, ajin, miwah nomer teleponnyané wantah rerékan.
demo-channel = Situs conto: nomer miwah alamat puniki nénten aktif.
notice-borrowed = Kaca puniki durung kasalin ka basa Bali. Dagingnyané nganggén { $language }.
notice-original = Cingak kaca sané asli
language-untranslated = durung kasalin
language-offer = Kaca puniki wénten ring basa Bali
language-stay = Tetep nganggén basa puniki

## Pahan situs
section-home = Kaca utama
section-products = Produk
section-producers = Pangrajin
# ? “Acara” tetap; “Upacara” akan disangka upacara agama.
section-events = Acara
section-galleries = Galeri
section-news = Gatra
section-outlets = Genah numbas
# ? “Malancaran” (berjalan-jalan) untuk kunjungan.
section-visit = Malancaran
section-contact = Kontak
section-abroad = Majeng ring sané numbas saking dura negara
# ? “Data praragan” (data pribadi) dari antarmuka MediaWiki basa Bali.
section-privacy = Data praragan
section-portal = Makasami désa

## Bacakan
all-products = Makasami produk
all-producers = Makasami pangrajin
all-events = Makasami acara
all-galleries = Makasami galeri
all-news = Makasami gatra
count-products = { $count } produk
count-producers = { $count } pangrajin
count-galleries = { $count } galeri
count-villages = { $count } désa
nothing-yet = Durung wénten dagingnyané.
group-upcoming = Sané jagi rauh
group-past = Sané sampun lintang
group-independent = Pangrajin mandiri
group-other-region = Wewidangan lianan

## Kaca utama
see-products = Cingak produk
contact-us = Hubungin titiang
# ? “Unggulan” kata Indonesia; mungkin “sané pinih kasub”.
flagship = Produk unggulan
village-facts = Indik désa sacutetnyané
story = Carita désa
photos = Foto
visit = Malancaran ka désa
fee = Prabéya:
visit-more = Margi mriki, jam buka, miwah acara
events-for-guests = Acara majeng ring tamiu

## Produk
made-by = Kakaryanin olih
maker = Sané ngaryanin
facts = Katerangan
related-products = Produk lianan
# ? Kira-kira “harga silakan ditanyakan”.
price-on-request = Ajinnyané durusang takénang
price-per = { $price } / { $unit }
price-until = Ajin puniki mamargi ngantos { $date }
price-from = ngawit { $price }
variants = Pilihan
variant-name = Wasta
tiers = Ajin manut akéhnyané
tier-quantity = Akéh
tier-price = Ajin asiki
tier-from = ngawit { $count }
how-it-is-made = Tata cara ngaryanin
watch-video = Cingak vidéo ring { $host }
order-terms = Pidabdab pesenan
all-export-products = Makasami produk majeng ring sané numbas saking dura negara

## Sané numbas saking dura negara
# ? “Incoterm” di sini “pidabdab nyerahang barang”; istilah dagang Bali tidak kami ketahui.
abroad-intro = Produk désa puniki sané sampun prasida kakirim ka dura negara, nganggén kode HS, pesenan pinih akidik, suén ngaryanin, miwah pidabdab nyerahang barang.
abroad-product = Produk
abroad-ask = Tata cara nakénang
abroad-ask-text = Durusang sambatang produk, akéhnyané, miwah negara tatujon. Ajin miwah galah ngirim jagi kapastiang ring pasaur.
abroad-payment = Tata cara naur
abroad-delivery = Tetuek pidabdab nyerahang barang

## Kaca lianan
products-of-maker = Kakaryannyané
# ? “Krama” (anggota) biasanya anggota banjar; mungkin “Anggota”.
member-of = Krama saking
members = Para krama
more-news = Gatra lianan
products-of-outlet = Produk sané kaadol iriki
event-past = Sampun lintang
calendar-name = Acara { $village }
calendar-add = Simpen ring kalénder
calendar-subscribe = Langganan kalénder
calendar-file = Unduh kalénder (.ics)
moved = Kaca puniki sampun magingsir:

## Kontak
ask-whatsapp = Takénang nganggén WhatsApp
ask-email = Takénang nganggén e-mail
ask-phone = Telepon
whatsapp-chat = Chat WhatsApp
all-contacts = Alamat miwah tata cara ngubungin
phone = Telepon
email = E-mail
address = Alamat
coordinates = Koordinat
maps = Péta
map-osm = OpenStreetMap
map-google = Google Maps
map-phone = Aplikasi péta
opening-hours = Jam buka
hours-closed = Matutup
hours-all-day = 24 jam
open-now = – mangkin mabuka
closed-now = – mangkin matutup
closures = Rahina matutup
vcard = Simpen ring buku telepon
qr-title = Kode QR
qr-site = Situs { $village }
qr-whatsapp = WhatsApp { $village }
qr-alt = Kode QR: { $label }
# ? “Séwala” (surat, pesan) dari antarmuka MediaWiki basa Bali.
form-title = Kirim séwala
form-legend = Makasami isian patut kadagingin.
form-demo = Situs conto: formulir puniki nénten aktif.
form-empty = Banggayang puyung
# ? “Ragané” untuk Anda; “Ida dané” lebih alus.
form-name = Wastan ragané
form-reply = E-mail utawi nomer telepon ragané
form-message = Séwala
form-about = Indik:{" "}
form-send = Kirim
hours-list-separator = {" miwah "}

## Séwala majeng ring désa. Baris -local setata nganggén basa Indonésia, majeng ring pangrajinnyané.
whatsapp-message = Om Swastyastu, titiang seneng ring { $product }. Napi kantun wénten? { $url }
whatsapp-message-with-sku = Om Swastyastu, titiang seneng ring { $product } (kode { $sku }). Napi kantun wénten? { $url }
whatsapp-message-general = Om Swastyastu { $village }, titiang jagi mapitakén.
whatsapp-message-local = Pembeli bertanya tentang { $product }. { $url }
whatsapp-message-local-with-sku = Pembeli bertanya tentang { $product } (kode { $sku }). { $url }
whatsapp-message-local-general = Pengunjung situs { $site } ingin bertanya.
email-subject = Pitakén: { $product }
email-subject-general = Pitakén saking situs { $village }

## Foto
photo-of = Foto { $number } saking { $total }
photo-count = { $number } / { $total }
gallery-parts = Kaca galeri
photo-credit = Foto: { $name }
photo-licence = Lisensi: { $name }
photo-previous = Sadurungnyané
photo-next = Salanturnyané
photo-close = Tutup

## Sasuratan
# ? Catatan kaki: “cacatan suku” atau tetap “catatan kaki”.
footnotes = Cacatan suku
footnote = Cacatan { $number }
footnote-back = Mawali ka sasuratan
table = Tabel
task-done = puput
task-open = durung

## Katerangan
fact-producer = Sané ngaryanin
fact-materials = Bahan
fact-purity = Kadar
fact-technique = Téknik
fact-motif = Motif
fact-dimensions = Ukuran
# ? “Baat” kata andap; kata alusnya “abot”.
fact-weight = Abot
fact-sku = Kode
fact-gtin = Barcode (GTIN)
# ? “Soca” untuk batu permata.
fact-stones = Soca
# ? “Bungkung” (cincin); kata alusnya “ali-ali”.
fact-ring-sizes = Ukuran bungkung
fact-weave = Tenunan
fact-dye = Pewarna
fact-variety = Variétas
fact-grade = Mutu
fact-altitude-m = Tegeh abian
fact-harvest-months = Masan panén
fact-roast = Sangrai
fact-ingredients = Daging
fact-allergens = Alérgén
fact-shelf-life-days = Suén prasida kasimpen
fact-storage = Tata cara nyimpen
# ? “Penyelesaian” (finishing) belum ada padanan yang kami yakini.
fact-finish = Pamuput karya
fact-care = Tata cara ngupapira
fact-moq = Pesenan pinih akidik
fact-lead-days = Suén ngaryanin
fact-capacity = Kapasitas
fact-hs = Kode HS
fact-incoterm = Pidabdab nyerahang barang
fact-port = Palabuhan
fact-sample = Conto
fact-payment = Tata cara naur
fact-packaging = Wewungkusan
fact-custom = Dados mesen kusus
fact-price = Ajin
fact-unit = Satuan
fact-price-valid-until = Ajin mamargi ngantos
fact-place = Genah
fact-organiser = Sané ngamargiang
fact-kind = Soroh
fact-members = Krama
fact-since = Ngawit warsa
fact-member-of = Krama saking
fact-category = Kategori
fact-when = Galah
fact-website = Situs
fact-founded = Ngadeg
fact-elevation = Tegehnyané
fact-region = Wewidangan
fact-women-share = Istri
fact-nib = Nomor Induk Berusaha (NIB)
fact-cooperative-no = Nomer badan hukum koperasi
fact-also-known-as = Taler kasurat
fact-commodity = Kasub antuk
capacity-per-day = { $amount } sarahina
capacity-per-week = { $amount } saminggu
capacity-per-month = { $amount } sasasih
capacity-per-year = { $amount } sawarsa
elevation-m = { $metres } m saking duur segara
dimension-length = lantang
dimension-width = linggah
dimension-height = tegeh
dimension-diameter = diaméter
purity-per-mille = { $value } ‰
members-count = { $count } diri
altitude-metres = { $value } m saking duur segara
days-count = { $count } rahina
days-range = { $min }–{ $max } rahina
count-of-unit = { $count } { $unit }
# ? Penggolong untuk barang satuan; mungkin tanpa penggolong.
pieces-count = { $count } siki
container-20ft = peti kemas 20 kaki asiki
container-40ft = peti kemas 40 kaki asiki
container-40hc = peti kemas tegeh 40 kaki asiki
sample-available = wénten
sample-none = nénten wénten
sample-free = wénten, nénten naur
sample-fee = wénten, { $price }
sample-refundable = wénten, { $price }, kawaliang yéning mesen

## Pidabdab nyerahang barang manut Incoterms 2020
incoterm-EXW = Ex Works: sané numbas ngambil barang ring genah sané ngadol.
incoterm-FCA = Free Carrier: sané ngadol ngurus ékspor miwah nyerahang barang ring pangangkut sané numbas.
incoterm-FAS = Free Alongside Ship: sané ngadol ngaterang barang ngantos ring samping kapal.
incoterm-FOB = Free On Board: sané ngadol nanggung prabéya miwah risiko ngantos barang wénten ring duur kapal.
incoterm-CFR = Cost and Freight: sané ngadol naur kapal ngantos palabuhan tatujon; risiko magingsir ring duur kapal.
incoterm-CIF = Cost, Insurance and Freight: sané ngadol naur kapal miwah asuransi ngantos palabuhan tatujon; risiko magingsir ring duur kapal.
incoterm-CPT = Carriage Paid To: sané ngadol naur angkutan ngantos tatujon; risiko magingsir ring pangangkut sané kapertama.
incoterm-CIP = Carriage and Insurance Paid To: sané ngadol naur angkutan miwah asuransi ngantos tatujon; risiko magingsir ring pangangkut sané kapertama.
incoterm-DAP = Delivered At Place: sané ngadol ngaterang barang ngantos tatujon; sané numbas nedunang barang miwah ngurus impor.
incoterm-DPU = Delivered at Place Unloaded: sané ngadol ngaterang miwah nedunang barang ring tatujon; sané numbas ngurus impor.
incoterm-DDP = Delivered Duty Paid: sané ngadol ngaterang barang ngantos tatujon miwah naur béa masuk.

## Kategori produk
# ? “Payasan” (perhiasan) juga berarti riasan; mungkin “Perhiasan”.
category-jewellery = Payasan
# ? “Wastra” alus untuk kain.
category-textile = Wastra
category-batik = Batik
category-weaving = Tenunan
category-wickerwork = Ulat-ulatan
category-woodcraft = Kria kayu
category-pottery = Gerabah
category-leather = Kulit
category-food = Ajeng-ajengan
category-beverage = Inum-inuman
category-coffee = Kopi
category-spice = Basa-basa
category-plantation = Pikolih abian
category-livestock = Pikolih ubuhan
category-service = Jasa
category-other = Lianan

## Soroh sané ngaryanin
kind-individual = Praragan
kind-umkm = Usaha kulawarga
kind-cooperative = Koperasi
kind-group = Sekaa

## Kawéntenan produk
status-available = Wénten
status-made-to-order = Kakaryanin manut pesenan
status-sold-out = Telas
status-archived = Nénten malih kakaryanin
badge-new = Anyar

## Soroh genah numbas
outlet-kind-shop = Toko
outlet-kind-dekranasda = Dekranasda
outlet-kind-ukm-centre = Pusat UKM
outlet-kind-art-shop = Toko seni
outlet-kind-supermarket = Swalayan
outlet-kind-online = Toko daring

## Wewidangan
region-province = Provinsi { $name }
region-special-region = Daérah Istiméwa { $name }
region-capital-region = Daérah Kusus Ibu Kota { $name }
region-regency = Kabupatén { $name }
region-administrative-regency = Kabupatén Administrasi { $name }
region-city = Kota { $name }
region-administrative-city = Kota Administrasi { $name }
region-district = Kecamatan { $name }
region-distrik = Distrik { $name }
region-kapanewon = Kapanéwon { $name }
region-kemantren = Kemantrén { $name }
# ? “Kelurahan” dan “kalurahan” berbeda (kota dan desa DIY), maka ejaannya dibiarkan berbeda.
region-kelurahan = Kelurahan { $name }
region-desa = Désa { $name }
region-kalurahan = Kalurahan { $name }
region-desa-adat = Désa Adat { $name }

## Acara
event-kind-festival = Festival
event-kind-exhibition = Paméran
event-kind-trade-mission = Misi dagang
event-kind-training = Palatihan
event-kind-workshop = Lokakarya
event-kind-market = Peken
event-status-planned = Karancang
event-status-confirmed = Sampun pasti
event-status-cancelled = Wangdé

## Data praragan
privacy-intro = Situs puniki kakaryanin mangda ragané prasida nyingakin produk désa nénten ngalahin tapak.
privacy-nothing-title = Nénten wénten sané nyelehin
privacy-nothing = Titiang nénten nganggén cookie, nénten ngétang tamiu, miwah nénten ngrereh napi-napi saking pihak kaping tiga. Sané nyayagayang genah situs puniki minab nyatet alamat internét ragané ajebos mangda aman.
privacy-photos-title = Foto
privacy-photos = Foto ring situs puniki nénten nyimpen genah utawi data kaméra. Jadma miwah wastan pangrajin wantah kasinahang yéning sampun kalugra.
privacy-contact-title = Yéning ragané ngubungin titiang
privacy-contact = Séwala nganggén WhatsApp, telepon, utawi e-mail langsung rauh ring désa miwah wantah kaanggén nyawis ragané. WhatsApp miwah sané nyayagayang e-mail madué awig-awig data praragan soang-soang.
privacy-rights-title = Hak ragané
privacy-rights = Manut Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, ragané madué hak uning, ngabecikang, miwah nunas mangda data indik ragané kausap. Durusang hubungin titiang; pinunas ragané jagi kamargiang.

## Nénten kapanggihin
not-found-title = Kaca nénten kapanggihin
not-found = Alamat puniki nénten wénten utawi sampun magingsir. Durusang ngawit saking iriki:

## Sertifikat
certificates = Sertifikat
certificate-issuer = Kamedalang olih { $name }
certificate-holder = sané madué { $name }
certificate-until = mamargi ngantos { $date }
certificate-verify = Cingak
certificate-nib = Nomor Induk Berusaha (NIB)
certificate-pirt = Lugra P-IRT
certificate-bpom = Lugra BPOM
certificate-halal = Halal
certificate-sni = Standar Nasional (SNI)
certificate-ig = Indikasi Géografis
certificate-trademark = Mérek kadaptar
certificate-organic = Organik
certificate-tkdn = Tingkat komponén dalam negeri (TKDN)
certificate-ovop = Bintang OVOP
certificate-fairtrade = Dagang adil
certificate-svlk = Kayu sah (SVLK)
certificate-other = Sertifikat

## Mitra miwah margi
section-partners = Mitra
with-support = Kasokong olih
partners-past = Program sadurungnyané
period-since = ngawit { $date }
period-until = ngantos { $date }
partner-role-organiser = Sané ngamargiang
partner-role-connectivity = Internét
partner-role-equipment = Piranti
partner-role-training = Palatihan
partner-role-packaging = Wewungkusan
partner-role-finance = Prabéya
partner-role-retail = Adolan
partner-role-export = Ékspor
regions = Wewidangan
region = Wewidangan
region-all = Makasami wewidangan
section-villages = Désa
more-lists = Daftar lianan
commodities = Komoditas
newest-products = Produk anyar
list-parts = Kaca daftar
region-women = Istri
region-certified = Madué sertifikat
region-export = Sayaga ékspor
region-complete = Profil jangkep
region-note = Istri: saking jadma sané kawilang olih sang makarya. Madué sertifikat: produk sané sertifikatnyané kantun mamargi rahina mangkin. Sayaga ékspor: produk sané madué kode HS, Incoterm, miwah pesenan pinih akidik utawi galah makarya. Profil jangkep: rata-rata saking dasa indik sané karereh olih tamiu.
on-the-route = Ring margi
whole-route = Margi sami
route-villages = Désa ring margi puniki
route-previous = Sadurungnyané:
route-next = Salanturnyané:

## Wastan sasih miwah rahina. CLDR durung madué basa Bali.
# ? Nama bulan dan hari seperti pada antarmuka MediaWiki basa Bali; “Pébruari” dan “Nopémber” mungkin juga “Fébruari” dan “Novémber”.
month-1 = Januari
month-2 = Pébruari
month-3 = Maret
month-4 = April
month-5 = Méi
month-6 = Juni
month-7 = Juli
month-8 = Agustus
month-9 = Séptémber
month-10 = Oktober
month-11 = Nopémber
month-12 = Désémber
weekday-1 = Soma
weekday-2 = Anggara
weekday-3 = Buda
# ? Juga ditulis “Wrespati”.
weekday-4 = Wraspati
weekday-5 = Sukra
weekday-6 = Saniscara
# ? Juga ditulis “Redite”.
weekday-7 = Redité

## Narrowing the catalogue down

filters = Saring produk
filter-availability = Kasayagaan
filter-price-below = ring sor { $below }
filter-price-between = { $from } – { $below }
filter-price-from = ngawit { $from }

## Saved products

save = Simpen
saved = Sampun kasimpen
section-basket = Produk sané kasimpen
basket-intro = Produk sané simpen ragané ring peramban puniki. Takénang makasami antuk apisan pesen.
basket-empty = Durung wénten sané kasimpen. Bukak produk, raris pilih “Simpen”.
basket-script = Daftar puniki merluang JavaScript. Tan antuk punika, takénang ring lempir soang-soang produk.
basket-quantity = Akéh
basket-remove = Usap
basket-whatsapp = Takénang makasami nganggén WhatsApp
basket-email = Takénang makasami nganggén e-mail
basket-message = Swastiastu { $village }, titiang seneng ring:
basket-message-local = Pembeli bertanya tentang:
basket-subject = Pitakén indik makudang-kudang produk
