# Draf: terjemahan ini menunggu penutur asli untuk memeriksanya. A draft: it asks for a native reader.
# Tingkat tutur: krama, karena pembacanya tamu dan pembeli. Ejaan dengan è dan é. Yang diragukan ditandai “# ?”.
language-name = Basa Jawa

## Rangka kaca
skip-to-content = Langsung dhateng isi
main-menu = Menu utami
footer-menu = Pranala sanèsipun
languages = Basa
breadcrumbs = Dunungipun kaca
on-this-page = Ing kaca punika
feed = Umpan Atom
# ? “namung rékaan”: apakah ada kata krama yang lebih lazim untuk “rekaan”?
demo-notice = Situs conto: papanipun nyata, nanging pangrajin, regi, saha nomer tilponipun namung rékaan.
demo-channel = Situs conto: nomer saha alamat punika boten aktif.
notice-borrowed = Kaca punika dèrèng dipunjarwakaken dhateng basa Jawi. Isinipun ngginakaken { $language }.
notice-original = Mirsani kaca aslinipun
language-untranslated = dèrèng dipunjarwakaken
language-offer = Kaca punika wonten ing basa Jawi
language-stay = Tetep ngginakaken basa punika

## Pérangan situs
# ? “Tepas” dari antarmuka MediaWiki basa Jawa; mungkin “Beranda” lebih dikenal.
section-home = Tepas
section-products = Prodhuk
section-producers = Pangrajin
section-events = Acara
section-galleries = Galeri
section-news = Pawartos
section-outlets = Papan tumbas
# ? “Rawuh” (datang, hormat) untuk kunjungan tamu; mungkin “Lelawatan”.
section-visit = Rawuh ing désa
section-contact = Kontak
section-abroad = Kanggé panumbas manca nagari
section-privacy = Privasi
section-portal = Sadaya désa

## Daftar
all-products = Sadaya prodhuk
all-producers = Sadaya pangrajin
all-events = Sadaya acara
all-galleries = Sadaya galeri
all-news = Sadaya pawartos
count-products = { $count } prodhuk
count-producers = { $count } pangrajin
count-galleries = { $count } galeri
count-villages = { $count } désa
nothing-yet = Dèrèng wonten isinipun.
group-upcoming = Badhé kalampahan
group-past = Sampun kalampahan
group-independent = Pangrajin mandhiri
group-other-region = Wewengkon sanès

## Tepas
see-products = Mirsani prodhuk
# ? “Kula sadaya” untuk “kami”.
contact-us = Hubungi kula sadaya
flagship = Prodhuk unggulan
village-facts = Cekakipun bab désa
story = Cariyos désa
photos = Foto
visit = Rawuh ing désa
fee = Wragad:
visit-more = Margi dhateng mriki, jam bikak, saha acara
events-for-guests = Acara kanggé tamu

## Prodhuk
made-by = Damelanipun
maker = Ingkang damel
facts = Katrangan
related-products = Prodhuk sanèsipun
# ? Kira-kira “harga silakan ditanyakan”.
price-on-request = Regi mangga dipundangu
price-per = { $price } / { $unit }
price-until = Regi lumampah ngantos { $date }
price-from = wiwit { $price }
variants = Pilihan
variant-name = Nami
tiers = Regi miturut cacahipun
tier-quantity = Cacah
tier-price = Regi saben satunggal
tier-from = wiwit { $count }
how-it-is-made = Caranipun damel
watch-video = Mirsani vidhéo ing { $host }
order-terms = Katemtuan pesenan
all-export-products = Sadaya prodhuk kanggé panumbas manca nagari

## Panumbas manca nagari
# ? “Incoterm” di sini “katemtuan pasrahing barang”; istilah dagang Jawa tidak kami ketahui.
abroad-intro = Prodhuk désa punika ingkang sampun samapta dipunkintun dhateng manca nagari, kanthi kodhe HS, pesenan paling sekedhik, dangunipun damel, saha katemtuan pasrahing barang.
abroad-product = Prodhuk
abroad-ask = Caranipun ndangu
abroad-ask-text = Mangga kasebataken prodhuk, cacah, saha nagari ingkang dipuntuju. Regi saha wekdal kintun badhé katemtokaken ing wangsulan.
abroad-payment = Pambayaran
abroad-delivery = Tegesipun katemtuan pasrahing barang

## Kaca sanèsipun
products-of-maker = Karyanipun
member-of = Warga saking
members = Para warga
more-news = Pawartos sanèsipun
products-of-outlet = Prodhuk ingkang dipunsadé ing mriki
event-past = Sampun kalampahan
calendar-name = Acara { $village }
calendar-add = Simpen ing tanggalan
calendar-subscribe = Langganan tanggalan
calendar-file = Undhuh tanggalan (.ics)
moved = Kaca punika sampun pindhah:

## Kontak
ask-whatsapp = Ndangu lumantar WhatsApp
ask-email = Ndangu lumantar e-mail
ask-phone = Tilpon
whatsapp-chat = Chat WhatsApp
all-contacts = Alamat saha cara ngubungi
phone = Tilpon
email = E-mail
address = Alamat
coordinates = Koordinat
maps = Peta
map-osm = OpenStreetMap
map-google = Google Maps
map-phone = Aplikasi peta
opening-hours = Jam bikak
hours-closed = Tutup
hours-all-day = 24 jam
open-now = – saweg bikak
closed-now = – saweg tutup
closures = Dinten tutup
vcard = Simpen ing buku tilpon
qr-title = Kodhe QR
qr-site = Situs { $village }
qr-whatsapp = WhatsApp { $village }
qr-alt = Kodhe QR: { $label }
form-title = Kintun serat
form-legend = Sadaya isian kedah dipunisi.
form-demo = Situs conto: formulir punika boten aktif.
form-empty = Mangga kasuwungaken
form-name = Asma panjenengan
form-reply = E-mail utawi nomer tilpon panjenengan
form-message = Isi serat
form-about = Bab:{" "}
form-send = Kintun
hours-list-separator = {" saha "}

## Serat dhateng désa. Larik -local tansah ngginakaken basa Indonésia, kanggé pangrajinipun.
whatsapp-message = Kula nuwun, kula remen dhateng { $product }. Punapa taksih wonten? { $url }
whatsapp-message-with-sku = Kula nuwun, kula remen dhateng { $product } (kodhe { $sku }). Punapa taksih wonten? { $url }
whatsapp-message-general = Kula nuwun { $village }, kula badhé nyuwun pirsa.
whatsapp-message-local = Pembeli bertanya tentang { $product }. { $url }
whatsapp-message-local-with-sku = Pembeli bertanya tentang { $product } (kode { $sku }). { $url }
whatsapp-message-local-general = Pengunjung situs { $site } ingin bertanya.
email-subject = Nyuwun pirsa: { $product }
email-subject-general = Pitakènan saking situs { $village }

## Foto
photo-of = Foto { $number } saking { $total }
photo-count = { $number } / { $total }
gallery-parts = Kaca galeri
photo-credit = Foto: { $name }
photo-licence = Lisensi: { $name }
photo-previous = Saderengipun
photo-next = Salajengipun
photo-close = Tutup

## Seratan
footnotes = Cathetan suku
footnote = Cathetan { $number }
footnote-back = Wangsul dhateng seratan
table = Tabel
task-done = rampung
task-open = dèrèng

## Katrangan
fact-producer = Ingkang damel
fact-materials = Bahan
fact-purity = Kadar
fact-technique = Tèknik
fact-motif = Motif
fact-dimensions = Ukuran
fact-weight = Bobot
fact-sku = Kodhe
fact-gtin = Barcode (GTIN)
# ? “Séla” krama untuk batu; untuk batu permata mungkin “Sosotya”.
fact-stones = Séla
fact-ring-sizes = Ukuran kalpika
fact-weave = Tenunan
fact-dye = Pulas
fact-variety = Variètas
fact-grade = Mutu
fact-altitude-m = Inggiling kebon
fact-harvest-months = Mangsa panèn
fact-roast = Sangrai
fact-ingredients = Isinipun
fact-allergens = Alèrgen
fact-shelf-life-days = Awètipun
fact-storage = Panyimpenan
# ? “Penyelesaian” (finishing) belum ada padanan yang kami yakini.
fact-finish = Garapan pungkasan
fact-care = Pangrimatan
fact-moq = Pesenan paling sekedhik
fact-lead-days = Dangunipun damel
fact-capacity = Kapasitas
fact-hs = Kodhe HS
fact-incoterm = Katemtuan pasrahing barang
fact-port = Palabuhan
fact-sample = Conto
fact-payment = Pambayaran
fact-packaging = Wungkusan
fact-custom = Saged dipunpesen mirunggan
fact-price = Regi
fact-unit = Satuan
fact-price-valid-until = Regi lumampah ngantos
fact-place = Papan
fact-organiser = Ingkang ngawontenaken
fact-kind = Jinis
fact-members = Warga
fact-since = Wiwit
fact-member-of = Warga saking
fact-category = Kategori
fact-when = Wekdal
fact-website = Situs
fact-founded = Ngadeg
fact-elevation = Inggilipun
fact-region = Wewengkon
fact-women-share = Pawèstri
fact-nib = Nomor Induk Berusaha (NIB)
fact-cooperative-no = Nomer badan hukum koperasi
fact-also-known-as = Ugi kaserat
fact-commodity = Kasuwur amargi
capacity-per-day = { $amount } saben dinten
capacity-per-week = { $amount } saben minggu
capacity-per-month = { $amount } saben wulan
capacity-per-year = { $amount } saben taun
elevation-m = { $metres } m saking lumahing seganten
dimension-length = panjang
dimension-width = wiyar
dimension-height = inggil
dimension-diameter = dhiamèter
purity-per-mille = { $value } ‰
members-count = { $count } tiyang
altitude-metres = { $value } m saking lumahing seganten
days-count = { $count } dinten
days-range = { $min }–{ $max } dinten
count-of-unit = { $count } { $unit }
# ? Penggolong untuk barang satuan; mungkin tanpa penggolong.
pieces-count = { $count } iji
container-20ft = satunggal peti kemas 20 kaki
container-40ft = satunggal peti kemas 40 kaki
container-40hc = satunggal peti kemas 40 kaki inggil
sample-available = wonten
sample-none = boten wonten
sample-free = wonten, gratis
sample-fee = wonten, { $price }
sample-refundable = wonten, { $price }, dipunwangsulaken menawi pesen

## Katemtuan pasrahing barang miturut Incoterms 2020
incoterm-EXW = Ex Works: panumbas mendhet barang ing papanipun ingkang sadé.
incoterm-FCA = Free Carrier: ingkang sadé ngurus èkspor saha masrahaken barang dhateng pangusungipun panumbas.
incoterm-FAS = Free Alongside Ship: ingkang sadé ngeteraken barang ngantos sisihing kapal.
incoterm-FOB = Free On Board: ingkang sadé nanggel wragad saha risiko ngantos barang wonten ing nginggil kapal.
incoterm-CFR = Cost and Freight: ingkang sadé mbayar kapal ngantos palabuhan ingkang dipuntuju; risiko pindhah ing nginggil kapal.
incoterm-CIF = Cost, Insurance and Freight: ingkang sadé mbayar kapal saha asuransi ngantos palabuhan ingkang dipuntuju; risiko pindhah ing nginggil kapal.
incoterm-CPT = Carriage Paid To: ingkang sadé mbayar angkutan ngantos papan ingkang dipuntuju; risiko pindhah ing pangusung sapisan.
incoterm-CIP = Carriage and Insurance Paid To: ingkang sadé mbayar angkutan saha asuransi ngantos papan ingkang dipuntuju; risiko pindhah ing pangusung sapisan.
incoterm-DAP = Delivered At Place: ingkang sadé ngeteraken ngantos papan ingkang dipuntuju; panumbas ngedhakaken barang saha ngurus impor.
incoterm-DPU = Delivered at Place Unloaded: ingkang sadé ngeteraken saha ngedhakaken barang ing papan ingkang dipuntuju; panumbas ngurus impor.
incoterm-DDP = Delivered Duty Paid: ingkang sadé ngeteraken ngantos papan ingkang dipuntuju saha mbayar béya mlebet.

## Kategori prodhuk
# ? “Rerenggan” (perhiasan); mungkin “Pepaès” atau “Perhiasan”.
category-jewellery = Rerenggan
# ? “Sinjang” krama untuk kain jarik; untuk kain pada umumnya mungkin “Kain” saja.
category-textile = Sinjang
category-batik = Bathik
category-weaving = Tenun
category-wickerwork = Anaman
category-woodcraft = Damelan kajeng
category-pottery = Grabah
# ? “Wacucal” krama untuk kulit.
category-leather = Wacucal
category-food = Tetedhan
category-beverage = Unjukan
category-coffee = Kopi
category-spice = Bumbu
category-plantation = Pametuning kebon
category-livestock = Pametuning ingah-ingahan
category-service = Jasa
category-other = Sanès-sanèsipun

## Jinising ingkang damel
kind-individual = Piyambakan
kind-umkm = Usaha kulawarga
kind-cooperative = Koperasi
kind-group = Kelompok

## Kawontenaning prodhuk
status-available = Wonten
status-made-to-order = Dipundamel miturut pesenan
status-sold-out = Telas
status-archived = Boten dipundamel malih
badge-new = Énggal

## Jinising papan tumbas
outlet-kind-shop = Toko
outlet-kind-dekranasda = Dekranasda
outlet-kind-ukm-centre = Pusat UKM
outlet-kind-art-shop = Toko seni
outlet-kind-supermarket = Swalayan
outlet-kind-online = Toko daring

## Wewengkon
region-province = Provinsi { $name }
region-special-region = Dhaérah Istiméwa { $name }
region-capital-region = Dhaérah Khusus Ibukutha { $name }
region-regency = Kabupatèn { $name }
region-administrative-regency = Kabupatèn Administrasi { $name }
region-city = Kitha { $name }
region-administrative-city = Kitha Administrasi { $name }
region-district = Kacamatan { $name }
region-distrik = Dhistrik { $name }
region-kapanewon = Kapanéwon { $name }
region-kemantren = Kemantrèn { $name }
# ? “Kelurahan” dan “kalurahan” berbeda (kota dan desa DIY), maka ejaannya dibiarkan berbeda.
region-kelurahan = Kelurahan { $name }
region-desa = Désa { $name }
region-kalurahan = Kalurahan { $name }
region-desa-adat = Désa Adat { $name }

## Acara
event-kind-festival = Festival
event-kind-exhibition = Paméran
event-kind-trade-mission = Misi dagang
event-kind-training = Gladhèn
event-kind-workshop = Lokakarya
event-kind-market = Peken
event-status-planned = Dipunrancang
event-status-confirmed = Sampun temtu
event-status-cancelled = Boten siyos

## Privasi
privacy-intro = Situs punika kadamel supados panjenengan saged mirsani prodhuk désa tanpa nilar tilas.
privacy-nothing-title = Boten wonten ingkang nglacak
privacy-nothing = Kula sadaya boten masang cookie, boten ngétang tamu, saha boten ngemot punapa-punapa saking pihak katiga. Ingkang nyedhiyakaken papan kanggé situs punika saged ugi nyathet alamat internèt panjenengan sawetawis wekdal supados aman.
privacy-photos-title = Foto
privacy-photos = Foto ing situs punika boten nyimpen papan punapa déné data kaméra. Tiyang saha naminipun pangrajin namung dipuntedahaken kanthi palilahipun.
privacy-contact-title = Menawi panjenengan ngubungi kula sadaya
privacy-contact = Serat lumantar WhatsApp, tilpon, utawi e-mail langsung dumugi ing désa saha namung kanggé mangsuli panjenengan. WhatsApp saha panyedhiya e-mail gadhah pranatan privasi piyambak.
privacy-rights-title = Hak panjenengan
privacy-rights = Miturut Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, panjenengan kagungan hak mangertosi, ngleresaken, saha nyuwun supados data bab panjenengan dipunbusak. Mangga hubungi kula sadaya; panyuwunan panjenengan badhé dipunlampahi.

## Boten pinanggih
not-found-title = Kaca boten pinanggih
not-found = Alamat punika boten wonten utawi sampun pindhah. Mangga wiwit saking mriki:

## Sertifikat
certificates = Sertifikat
certificate-issuer = Dipunwedalaken déning { $name }
certificate-holder = ingkang gadhah: { $name }
certificate-until = lumampah ngantos { $date }
certificate-verify = Pirsani
certificate-nib = Nomor Induk Berusaha (NIB)
certificate-pirt = Palilah P-IRT
certificate-bpom = Palilah BPOM
certificate-halal = Halal
certificate-sni = Standar Nasional (SNI)
certificate-ig = Indikasi Géografis
certificate-trademark = Mèrek kadhaftar
certificate-organic = Organik
certificate-tkdn = Tingkat komponèn dalam negeri (TKDN)
certificate-ovop = Lintang OVOP
certificate-fairtrade = Dagang adil
certificate-svlk = Kajeng sah (SVLK)
certificate-other = Sertifikat

## Mitra saha lampahan
# ? “Mitra” atau “Kanca damel”.
section-partners = Mitra
with-support = Dipunsengkuyung déning
partners-past = Program saderengipun
period-since = wiwit { $date }
period-until = ngantos { $date }
partner-role-organiser = Ingkang ngawontenaken
partner-role-connectivity = Internèt
partner-role-equipment = Piranti
partner-role-training = Gladhèn
partner-role-packaging = Wungkusan
partner-role-finance = Arta
partner-role-retail = Sadéyan
partner-role-export = Èkspor
# ? “Lampahan” untuk jalur kunjungan; juga berarti lakon.
regions = Wewengkon
region = Wewengkon
region-all = Sadaya wewengkon
section-villages = Désa
more-lists = Daftar sanès
commodities = Komoditas
newest-products = Prodhuk énggal
list-parts = Kaca dhaptar
region-women = Putri
region-certified = Gadhah sertifikat
region-export = Siyap ékspor
region-complete = Profil pepak
region-note = Putri: saking tiyang ingkang dipunétang déning para pandamel. Gadhah sertifikat: produk ingkang sertifikatipun taksih lumampah dinten punika. Siyap ékspor: produk ingkang gadhah kode HS, Incoterm, saha pesenan paling sekedhik utawi wekdal damel. Profil pepak: rata-rata saking sedasa prekawis ingkang dipunpadosi tamu.
on-the-route = Ing lampahan
whole-route = Sadaya lampahan
route-villages = Désa ing lampahan punika
route-previous = Saderengipun:
route-next = Salajengipun:

## Narrowing the catalogue down

filters = Saring prodhuk
filter-availability = Kasedhiyan
filter-price-below = ing ngandhap { $below }
filter-price-between = { $from } – { $below }
filter-price-from = wiwit { $from }

## Saved products

save = Simpen
saved = Sampun kasimpen
section-basket = Prodhuk ingkang kasimpen
basket-intro = Prodhuk ingkang panjenengan simpen ing peramban punika. Ndangu sedaya mawi satunggal pesen.
basket-empty = Dèrèng wonten ingkang kasimpen. Bikak prodhuk, lajeng pilih “Simpen”.
basket-script = Daftar punika mbetahaken JavaScript. Tanpa punika, ndangu ing kaca saben prodhuk.
basket-quantity = Cacah
basket-remove = Busak
basket-whatsapp = Ndangu sedaya lumantar WhatsApp
basket-email = Ndangu sedaya lumantar e-mail
basket-message = Sugeng rawuh { $village }, kula remen kaliyan:
basket-message-local = Pembeli bertanya tentang:
basket-subject = Ndangu sawetawis prodhuk
