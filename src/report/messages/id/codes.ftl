# Pesan untuk setiap kode. Nilainya satu baris: apa yang perlu dibetulkan. Atribut:
#   .help     apa yang diketik atau dilakukan
#   .suggest  pengganti .help bila program dapat menebak maksudnya
#   .related  keterangan tempat lain yang ikut ditunjukkan
#   .why      mengapa aturan ini ada
#   .wrong    contoh kecil yang keliru
#   .right    contoh yang sama sesudah dibetulkan

## 00: folder kerja

K0001 = Berkas `kampung.toml` tidak ditemukan di `{ $path }` maupun di folder di atasnya
    .help = Buka folder situs Anda lebih dulu (`cd` lalu nama foldernya), atau tulis foldernya di belakang perintah: `kampung bangun FOLDER`. Belum punya situs? Ketik `kampung baru`.
    .why = Berkas `kampung.toml` menandai folder tempat situs Anda disimpan. Tanpa berkas itu program tidak tahu folder mana yang harus dibaca.
    .wrong =
        C:\Users\Sari> kampung bangun
    .right =
        C:\Users\Sari> kampung bangun Documents\situs-desa

K0002 = Belum ada desa di folder ini
    .help = Buat folder `content/nama-desa` lalu isi dengan berkas `village.toml`. Perintah `kampung baru` dapat membuatkannya.
    .why = Sebuah folder menjadi desa bila di dalamnya ada berkas `village.toml`. Di dalam folder `content` belum ada satu pun folder seperti itu, jadi belum ada yang dapat dijadikan situs.
    .wrong =
        kampung.toml
        content/
    .right =
        kampung.toml
        content/celuk/village.toml
        content/celuk/index.md

K0003 = Tidak dapat dibaca: { $reason }
    .help = Pastikan berkas atau folder ini masih ada, tidak sedang dibuka program lain, dan boleh Anda buka. Sesudah itu jalankan perintahnya sekali lagi.
    .why = Komputer menolak permintaan program untuk membaca berkas ini. Biasanya karena izinnya dibatasi, karena flashdisk sudah dicabut, atau karena berkasnya rusak.
    .wrong =
        content/celuk/village.toml   (hanya boleh dibaca pengguna lain)
    .right =
        content/celuk/village.toml   (boleh dibaca oleh Anda)

K0004 = `format = { $found }` belum dikenal oleh program ini
    .help = Tulis `format = { $known }`. Bila folder ini dibuat dengan kampung yang lebih baru, pasang kampung versi terbaru.
    .why = Angka `format` mengatakan aturan penulisan mana yang dipakai folder ini. Program menolak angka yang belum dikenalnya supaya isi situs tidak salah dibaca.
    .wrong =
        # kampung.toml
        format = 7
    .right =
        # kampung.toml
        format = 1

K0005 = Ada dua desa dengan nama folder `{ $id }`
    .help = Ganti nama salah satu foldernya, misalnya dengan menambahkan nama kecamatan: `{ $id }-sukawati`.
    .related = desa lain yang memakai nama ini
    .why = Nama folder menjadi alamat desa di situs, jadi hanya boleh dipakai satu kali. Ini berlaku juga bila kedua foldernya terletak di tempat yang berbeda.
    .wrong =
        content/jawa/sidomulyo/village.toml
        content/lampung/sidomulyo/village.toml
    .right =
        content/jawa/sidomulyo-sleman/village.toml
        content/lampung/sidomulyo-natar/village.toml

K0006 = Nama folder desa `{ $id }` tidak dapat dipakai: itu kode bahasa atau alamat yang dipakai program
    .help = Ganti nama foldernya, misalnya dengan menambahkan nama kabupaten: `{ $id }-karangasem`.
    .suggest = Ganti nama foldernya menjadi `{ $suggestion }`.
    .why = Alamat seperti `/en/` atau `/ban/` berarti bahasa (ban adalah bahasa Bali). Bila sebuah desa memakai nama yang sama, pengunjung akan sampai di halaman yang salah.
    .wrong =
        content/ban/village.toml
    .right =
        content/ban-karangasem/village.toml

K0007 = `home` menyebut desa `{ $id }`, tetapi desa itu tidak ada
    .help = Tulis nama folder desa yang ada di dalam `content`, misalnya `home = "celuk"`.
    .suggest = Maksudnya `{ $suggestion }`? Tulis `home = "{ $suggestion }"`.
    .why = Desa yang disebut di `home` tampil di alamat utama situs. Namanya harus sama persis dengan nama folder desanya.
    .wrong =
        # kampung.toml
        format = 1
        home = "Desa Celuk"
    .right =
        # kampung.toml
        format = 1
        home = "celuk"

K0008 = Pintasan ini menunjuk ke luar folder situs: `{ $target }`
    .help = Hapus pintasan ini, lalu salin berkas aslinya ke tempat ini.
    .why = Situs hanya dibuat dari berkas di dalam foldernya sendiri. Dengan begitu berkas pribadi tidak ikut terbit tanpa sengaja, dan folder ini tetap utuh bila dipindah ke komputer lain.
    .wrong =
        products/cincin/foto-1.jpg → D:\Pribadi\foto.jpg
    .right =
        products/cincin/foto-1.jpg

K0009 = Nama `{ $name }` sama dengan nama lain, hanya beda huruf besar dan kecilnya
    .help = Ganti salah satu namanya. Paling aman memakai huruf kecil semua.
    .related = nama yang mirip
    .why = Windows dan macOS menganggap kedua nama itu sama, sedangkan server situs menganggapnya berbeda. Salah satu berkas akan hilang atau tertimpa.
    .wrong =
        products/cincin/Foto-1.jpg
        products/cincin/foto-1.jpg
    .right =
        products/cincin/foto-1.jpg
        products/cincin/foto-2.jpg

K0010 = Nama `{ $name }` tidak dapat disimpan di Windows
    .help = Ganti namanya: jangan memakai tanda \ / : * ? " < > |, jangan diakhiri titik atau spasi, dan jangan memakai nama seperti CON, NUL, atau COM1.
    .why = Folder situs sering dipindah antar-komputer, dan Windows menolak nama seperti ini. Lebih baik diganti sekarang daripada hilang saat disalin.
    .wrong =
        products/cincin/foto: depan.jpg
    .right =
        products/cincin/foto-depan.jpg

K0011 = Nama folder `{ $name }` tidak dapat dipakai sebagai alamat halaman
    .help = Pakai huruf kecil a–z, angka, dan tanda hubung saja, paling panjang 60 huruf. Contoh: `cincin-jawan`.
    .suggest = Ganti nama foldernya menjadi `{ $suggestion }`.
    .why = Nama folder menjadi bagian dari alamat halaman. Spasi, huruf besar, dan huruf beraksen membuat alamat sulit diketik dan mudah rusak saat dibagikan.
    .wrong =
        products/Cincin Jawan/index.md
    .right =
        products/cincin-jawan/index.md

K0012 = Folder `{ $folder }` belum punya berkas `index.md`
    .help = Buat berkas `index.md` di dalam folder ini. Bila folder ini tidak dipakai, hapus saja.
    .why = Berkas `index.md` berisi judul, fakta, dan cerita dalam bahasa utama. Foto atau terjemahan saja belum cukup untuk membuat halaman.
    .wrong =
        products/cincin-jawan/foto-1.jpg
    .right =
        products/cincin-jawan/index.md
        products/cincin-jawan/foto-1.jpg

K0013 = Folder `{ $name }` bukan bagian situs yang dikenal
    .help = Pakai salah satu nama ini: `products`, `producers`, `outlets`, `events`, `galleries`, `news`, `pages`.
    .suggest = Maksudnya `{ $suggestion }`? Ganti nama foldernya menjadi `{ $suggestion }`.
    .why = Nama folder menentukan jenis isinya: produk, perajin, tempat beli, acara, galeri, kabar, atau halaman. Nama lain tidak dapat ditebak, jadi isinya tidak akan tampil.
    .wrong =
        content/celuk/produk/cincin-jawan/index.md
    .right =
        content/celuk/products/cincin-jawan/index.md

K0014 = Tulisan ini berbahasa `{ $lang }`, tetapi bahasa itu belum didaftarkan
    .help = Tambahkan "{ $lang }" pada `languages` di `kampung.toml`, atau hapus tulisan dalam bahasa itu.
    .why = Daftar `languages` menentukan bahasa apa saja yang tampil di situs. Berkas berbahasa lain tidak punya tempat, padahal mungkin Anda mengira sudah terbit.
    .wrong =
        # kampung.toml, sedangkan ada berkas index.ko.md
        format = 1
        languages = ["id", "en"]
    .right =
        # kampung.toml
        format = 1
        languages = ["id", "en", "ko"]

K0015 = Berkas `{ $name }` tidak dipakai di halaman mana pun
    .help = Hapus berkas ini, atau pindahkan ke folder `static` bila memang ingin diterbitkan apa adanya.
    .why = Di folder isi, program hanya mengenal `index.md`, terjemahannya, dan foto. Berkas lain tidak diterbitkan.
    .wrong =
        products/cincin-jawan/daftar harga.xlsx
    .right =
        static/daftar-harga.xlsx

K0016 = `{ $tag }` bukan kode bahasa
    .help = Pakai kode resminya: `id` Indonesia, `en` Inggris, `ko` Korea, `ja` Jepang, `zh-Hans` Mandarin, `ar` Arab, `jv` Jawa, `su` Sunda, `ban` Bali.
    .suggest = Maksudnya `{ $suggestion }`? Tulis `{ $suggestion }`.
    .why = Browser, mesin pencari, dan pembaca layar mengenali bahasa dari kode ini. Kode yang salah membuat halaman dibaca dengan ejaan dan huruf yang keliru.
    .wrong =
        # kampung.toml
        format = 1
        languages = ["id", "english"]
    .right =
        # kampung.toml
        format = 1
        languages = ["id", "en"]

K0017 = Folder desa ini terletak di dalam folder desa lain
    .help = Pindahkan folder ini ke samping folder desa yang satu lagi, bukan di dalamnya.
    .related = desa yang mengelilinginya
    .why = Semua isi folder desa menjadi milik desa itu. Desa di dalam desa membuat program tidak tahu suatu produk milik siapa.
    .wrong =
        content/celuk/village.toml
        content/celuk/tangsub/village.toml
    .right =
        content/celuk/village.toml
        content/tangsub/village.toml

K0018 = Folder `{ $folder }` berisi tulisan, tetapi tidak punya `village.toml`
    .help = Buat berkas `village.toml` di dalam folder `{ $folder }`, dengan sedikitnya `name = "Nama Desa"` dan `region = "51.04.01.2005"`. Atau jalankan `kampung baru` untuk membuat desa yang lengkap.
    .why = Folder menjadi desa karena ada `village.toml` di dalamnya. Tanpa berkas itu, tulisan di folder ini tidak akan terbit di mana pun.
    .wrong =
        content/celuk/index.md
    .right =
        content/celuk/village.toml
        content/celuk/index.md

K0019 = Berkas `{ $name }` tidak akan terbit: yang dibaca hanya `index.md` di dalam foldernya sendiri
    .help = Buat folder `{ $folder }`, pindahkan berkas ini ke dalamnya, lalu ganti namanya menjadi `index.md` (terjemahan: `index.en.md`).
    .why = Setiap produk, produsen, acara, galeri, kabar, dan halaman punya satu folder, supaya tulisan dan fotonya berkumpul di satu tempat. Tulisan di tempat lain tidak jelas milik siapa.
    .wrong =
        products/cincin-jawan.md
    .right =
        products/cincin-jawan/index.md
        products/cincin-jawan/foto-1.jpg

K0020 = Berkas ini memakai akhiran `.{ $lang }`, padahal itu bahasa utama situs
    .help = Ganti namanya menjadi `index.md`. Akhiran bahasa hanya untuk terjemahan, misalnya `index.en.md`.
    .why = Bahasa utama adalah bahasa pertama di `languages`. Fakta seperti harga dan berat ditulis sekali saja, di `index.md` bahasa utama.
    .wrong =
        products/cincin-jawan/index.id.md
    .right =
        products/cincin-jawan/index.md

K0021 = Ada dua isi dengan `id = "{ $id }"` di berkas ini
    .help = Ganti salah satunya, misalnya `{ $id }-2`.
    .related = yang pertama memakai `id` ini
    .why = Isi lain menyebutnya dengan `id`. Bila `id` dipakai dua kali, tidak jelas yang mana yang dimaksud.
    .wrong =
        # partners.toml
        { "[" }[partner]]
        id = "telkom"
        name = "Telkom"
        role = "connectivity"

        { "[" }[partner]]
        id = "telkom"
        name = "Telkom Bali"
        role = "training"
    .right =
        # partners.toml
        { "[" }[partner]]
        id = "telkom"
        name = "Telkom"
        role = "connectivity"

        { "[" }[partner]]
        id = "telkom-bali"
        name = "Telkom Bali"
        role = "training"

K0022 = Logo `{ $name }` tidak ada di folder `static`
    .help = Salin logonya ke folder `static`, lalu tulis letaknya: `logo = "static/logo-mitra.svg"`.
    .suggest = Maksudnya `{ $suggestion }`? Tulis `logo = "{ $suggestion }"`.
    .why = Logo mitra diambil dari folder `static` di samping `kampung.toml`. Dari sana logonya disalin ke situs setiap desa yang bekerja sama dengan mitra itu.
    .wrong =
        # partners.toml
        { "[" }[partner]]
        id = "telkom"
        name = "Telkom"
        role = "connectivity"
        logo = "logo telkom.svg"
    .right =
        # partners.toml
        { "[" }[partner]]
        id = "telkom"
        name = "Telkom"
        role = "connectivity"
        logo = "static/logo-telkom.svg"

K0023 = Logo `{ $name }` besarnya { $size } KB, padahal paling besar { $limit } KB
    .help = Perkecil gambarnya, misalnya menjadi selebar 400 piksel, atau pakai logo SVG.
    .why = Logo tidak diolah seperti foto, tetapi disalin apa adanya. Logo yang besar membuat halaman lambat di ponsel dengan sinyal lemah.
    .wrong =
        static/logo-telkom.png   (2 MB)
    .right =
        static/logo-telkom.png   (20 KB)

K0024 =
    { $problem ->
        [format] Logo `{ $name }` bukan SVG, PNG, WebP, atau JPEG
        [script] Logo `{ $name }` berisi program
        [reference] Logo `{ $name }` mengambil sesuatu dari tempat lain
        [broken] Logo `{ $name }` tidak dapat dibaca
       *[other] Logo `{ $name }` tidak dapat dipakai ({ $problem })
    }
    .help =
        { $problem ->
            [format] Simpan logonya sebagai SVG, PNG, WebP, atau JPEG, lalu salin ke folder `static`.
            [script] Mintalah berkas SVG tanpa program kepada mitra, atau pakai logo PNG.
            [reference] Mintalah berkas SVG yang utuh kepada mitra, atau pakai logo PNG.
           *[other] Buka logonya dengan pembaca gambar; bila tidak tampil, mintalah berkas baru kepada mitra.
        }
    .why = Logo berasal dari orang lain. Berkas SVG dapat memuat program atau mengambil berkas dari situs lain tanpa terlihat, dan itu akan dijalankan di ponsel pengunjung.
    .wrong =
        static/logo-telkom.bmp
    .right =
        static/logo-telkom.svg

K0025 = Di sini belum ada `index.md`; halaman dibuat dari berkas berbahasa `{ $lang }`
    .help = Tulislah `index.md` dalam bahasa utama, `{ $default }`, lalu pindahkan fakta seperti harga dan foto ke sana.
    .why = Tidak ada yang hilang: halaman tetap terbit, dan pembaca bahasa lain meminjam tulisan ini. Tetapi fakta sebaiknya di `index.md`, supaya semua terjemahan memakainya.
    .wrong =
        # languages = ["id", "en"]
        products/cincin-jawan/index.en.md
    .right =
        products/cincin-jawan/index.md
        products/cincin-jawan/index.en.md

K0026 = Folder desa `{ $id }` hilang ketika situsnya sedang dibuat
    .help = Kembalikan folder itu, lalu ulangi perintahnya. Bila desa ini memang dihapus, cukup ulangi perintahnya.
    .why = Mungkin folder itu sedang dipindahkan, atau diska yang memuatnya terlepas. Situs lama desa ini tetap terbit.
    .wrong =
        # content/celuk/ dipindahkan ketika `kampung bangun` sedang bekerja
    .right =
        # content/celuk/ dipindahkan setelah `kampung bangun` selesai

## 01: teks dan penulisan isian

K0101 = Teks berkas ini tidak disimpan sebagai UTF-8 (mulai huruf ke-{ $offset })
    .help = Buka berkas ini di Notepad, pilih Berkas → Simpan sebagai, pada Pengodean (Encoding) pilih `UTF-8`, lalu Simpan.
    .why = UTF-8 adalah cara menyimpan huruf yang dipakai semua situs. Dengan cara lain, huruf seperti é atau 한 akan berubah menjadi tanda aneh.
    .wrong =
        index.md   (disimpan dengan pengodean ANSI)
    .right =
        index.md   (disimpan dengan pengodean UTF-8)

K0102 = Teks berkas ini disimpan sebagai UTF-16
    .help = Buka berkas ini di Notepad, pilih Berkas → Simpan sebagai, pada Pengodean (Encoding) pilih `UTF-8`, lalu Simpan.
    .why = Notepad menyebut cara ini “Unicode” atau “UTF-16 LE”. Situs memakai UTF-8, jadi berkasnya perlu disimpan ulang satu kali; isinya tidak berubah.
    .wrong =
        index.md   (disimpan dengan pengodean UTF-16 LE)
    .right =
        index.md   (disimpan dengan pengodean UTF-8)

K0103 = Berkas ini tampaknya bukan berkas teks
    .help = Buka berkas aslinya, salin tulisannya, tempel ke Notepad, lalu simpan dengan nama ini sebagai `UTF-8`.
    .why = Di dalam berkas ada tanda kosong (NUL) yang tidak pernah ada dalam tulisan. Biasanya ini dokumen Word atau foto yang hanya diganti namanya, atau berkas yang rusak karena listrik padam.
    .wrong =
        index.md   (dokumen Word yang diganti namanya)
    .right =
        index.md   (tulisan biasa dari Notepad)

K0104 = Bagian isian di awal berkas belum ditutup dengan `+++`
    .help = Tambahkan satu baris berisi `+++` sesudah isian terakhir, sebelum cerita dimulai.
    .why = Isian berada di antara dua baris `+++`. Tanpa baris penutup, program tidak tahu di mana isian selesai dan cerita mulai.
    .wrong =
        +++
        title = "Cincin Jawan"

        Cincin perak dengan butiran jawan.
    .right =
        +++
        title = "Cincin Jawan"
        +++

        Cincin perak dengan butiran jawan.

K0105 = Bagian isian memakai `---`, padahal di sini dipakai `+++`
    .help = Ganti kedua baris `---` menjadi `+++`, dan tulis setiap isian dengan tanda sama dengan: `title = "…"`.
    .why = Tanda `---` dipakai program lain untuk cara penulisan yang berbeda (YAML). Kampung hanya memakai satu cara, supaya contoh di mana pun selalu cocok.
    .wrong =
        ---
        title: Cincin Jawan
        price: 450000
        ---
    .right =
        +++
        title = "Cincin Jawan"
        price = 450000
        +++

K0106 = Baris ini tidak dapat dibaca: { $detail }
    .help = Tulis `nama = nilai`, satu isian satu baris. Teks memakai tanda kutip: `title = "Cincin Jawan"`. Angka tanpa tanda kutip dan tanpa titik ribuan: `price = 450000`.
    .why = Isian ditulis dengan aturan sederhana yang bernama TOML. Satu tanda kutip atau tanda sama dengan yang tertinggal sudah membuat barisnya tidak dapat dibaca.
    .wrong =
        +++
        title = Cincin Jawan
        +++
    .right =
        +++
        title = "Cincin Jawan"
        +++

K0107 = Berkas ini belum dimulai dengan `+++`
    .help = Tulis `+++` di baris pertama, isian di bawahnya, lalu `+++` lagi sebelum cerita.
    .why = Setiap berkas isi dimulai dengan isian di antara dua baris `+++`, walaupun isiannya kosong. Tulisan sebelum `+++` tidak dapat diletakkan di halaman.
    .wrong =
        # Cincin Jawan

        Cincin perak dengan butiran jawan.
    .right =
        +++
        category = "jewellery"
        +++

        # Cincin Jawan

        Cincin perak dengan butiran jawan.

K0108 = Isian `{ $field }` tidak dikenal
    .help = Periksa ejaannya, atau hapus barisnya bila tidak diperlukan.
    .suggest = Maksudnya `{ $suggestion }`? Ganti `{ $field }` menjadi `{ $suggestion }`.
    .why = Isian yang tidak dikenal tidak akan tampil di halaman. Daripada diam-diam diabaikan, lebih baik Anda tahu sekarang, selagi masih ingat maksudnya.
    .wrong =
        +++
        title = "Cincin Jawan"
        berat = 12
        +++
    .right =
        +++
        title = "Cincin Jawan"
        weight_g = 12
        +++

K0109 = Isian `{ $field }` ikut masuk ke bagian `[{ $table }]` di atasnya
    .help = Pindahkan baris `{ $field }` ke atas baris `[{ $table }]`.
    .why = Semua baris di bawah sebuah baris berkurung siku menjadi milik bagian itu. Karena itu isian biasa selalu diletakkan lebih dulu, bagian berkurung siku paling akhir.
    .wrong =
        +++
        title = "Cincin Jawan"

        { "[" }photos."foto-1.jpg"]
        alt = "Cincin perak di atas kain hitam"
        price = 450000
        +++
    .right =
        +++
        title = "Cincin Jawan"
        price = 450000

        { "[" }photos."foto-1.jpg"]
        alt = "Cincin perak di atas kain hitam"
        +++

K0110 =
    Isian `{ $field }` seharusnya { $expected ->
        [text] teks
        [whole-number] angka bulat
        [number] angka
        [yes-no] `true` atau `false`
        [date] tanggal
        [date-or-time] tanggal, boleh dengan jam
        [list] daftar
        [table] kelompok isian
        [words] teks
       *[other] { $expected }
    }, tetapi yang tertulis { $found ->
        [text] teks
        [whole-number] angka bulat
        [number] angka pecahan
        [yes-no] `true` atau `false`
        [date] tanggal
        [date-or-time] tanggal dengan jam
        [list] daftar
        [table] kelompok isian
       *[other] { $found }
    }
    .help =
        { $expected ->
            [text] Tulis di antara tanda kutip: `{ $field } = "…"`.
            [whole-number] Tulis angkanya saja, tanpa tanda kutip, titik, atau satuan: `{ $field } = 12`.
            [number] Tulis angkanya saja, tanpa tanda kutip dan satuan; pecahan memakai titik: `{ $field } = 12.5`.
            [yes-no] Tulis `{ $field } = true` untuk ya, atau `{ $field } = false` untuk tidak.
            [date] Tulis tahun-bulan-tanggal: `{ $field } = 2026-05-01`.
            [date-or-time] Tulis tahun-bulan-tanggal: `{ $field } = 2026-05-01`, atau dengan jam: `{ $field } = 2026-05-01T09:00:00`.
            [list] Tulis di antara kurung siku, dipisah koma: `{ $field } = ["…", "…"]`.
            [table] { $field ->
                [contact] Tulis di antara kurung kurawal: `contact = { "{" } whatsapp = "0812 0000 0000" { "}" }`.
                [channels] Tulis di antara kurung kurawal: `channels = { "{" } instagram = "@perak.celuk" { "}" }`.
                [location] Tulis kedua angkanya: `location = { "{" } lat = -8.6008, lon = 115.2705 { "}" }`.
                [visit] Tulis di antara kurung kurawal: `visit = { "{" } fee = "Gratis" { "}" }`.
                [dimensions_mm] Tulis tiap ukuran dengan namanya, dalam milimeter: `dimensions_mm = { "{" } length = 60, width = 40, height = 15 { "}" }`.
                [video] Tulis alamatnya sebagai `url`: `video = { "{" } url = "https://…" { "}" }`.
                [sample] Tulis di antara kurung kurawal: `sample = { "{" } available = true, fee = 50000 { "}" }`.
                [capacity] Tulis di antara kurung kurawal: `capacity = { "{" } quantity = 200, unit = "buah", per = "month" { "}" }`.
                [moq] Tulis di antara kurung kurawal: `moq = { "{" } pieces = 50 { "}" }`.
                [closures] Tulis satu kelompok untuk setiap hari libur: `closures = [{ "{" } from = 2027-03-08, to = 2027-03-09, reason = "Nyepi" { "}" }]`.
                [tiers] Tulis satu kelompok untuk setiap jumlah: `tiers = [{ "{" } min_quantity = 10, price = 400000 { "}" }]`.
                [legal] Tulis di antara kurung kurawal: `legal = { "{" } nib = "1234567890123" { "}" }`.
                [consent] Tulis di antara kurung kurawal: `consent = { "{" } by = "Ni Made Ariani", date = 2026-03-01, scope = ["name", "photo"] { "}" }`.
                [certifications] Tulis satu kelompok untuk setiap sertifikat: `certifications = [{ "{" } type = "halal", number = "…", issuer = "BPJPH" { "}" }]`.
                [photos] Tulis satu bagian untuk setiap foto, di akhir isian: `[photos."foto-1.jpg"]`, dan di bawahnya `alt = "…"`.
                [focal] Tulis kedua angkanya, dari 0 sampai 1: `focal = { "{" } x = 0.5, y = 0.4 { "}" }`.
                [programmes] Tulis satu kelompok untuk setiap mitra: `programmes = [{ "{" } id = "telkom" { "}" }]`.
               *[other] Tulis di antara kurung kurawal: `{ $field } = { "{" } … = … { "}" }`.
            }
            [words] Tulis di antara tanda kutip: `{ $field } = "…"`, atau satu teks untuk setiap bahasa: `{ $field } = { "{" } id = "…", en = "…" { "}" }`.
           *[other] Ganti nilainya dengan { $expected }.
        }
    .suggest = Tulis `{ $field } = { $suggestion }`.
    .why = Program perlu tahu mana teks, mana angka, dan mana tanggal, supaya harga dapat ditulis sebagai Rp dan tanggal dapat dibaca dalam setiap bahasa. Tanda kutip menjadikan sesuatu teks; tanpa tanda kutip artinya angka atau tanggal.
    .wrong =
        +++
        title = "Cincin Jawan"
        price = "450000"
        +++
    .right =
        +++
        title = "Cincin Jawan"
        price = 450000
        +++

K0111 = Isian `{ $field }` belum ada
    .help = Tambahkan satu baris: `{ $field } = …`.
    .why = Tanpa isian ini halamannya tidak lengkap atau tidak dapat dibuat. Isian lain boleh menyusul, yang satu ini tidak.
    .wrong =
        # content/celuk/village.toml
        region = "51.04.01.2005"
    .right =
        # content/celuk/village.toml
        name = "Celuk"
        region = "51.04.01.2005"

K0112 = Isian `{ $field }` tidak ditulis di berkas terjemahan
    .help = Hapus baris ini di sini. Tulis `{ $field }` di `index.md` saja; semua bahasa ikut memakainya.
    .why = Fakta seperti harga dan ukuran cukup ditulis satu kali. Kalau ditulis di setiap bahasa, suatu hari salah satunya lupa diganti dan pembeli melihat dua harga.
    .wrong =
        +++
        title = "Jawan Ring"
        price = 450000
        +++
    .right =
        +++
        title = "Jawan Ring"
        +++

K0113 = `{ $value }` bukan pilihan untuk `{ $field }`
    .help = Tulis salah satu dari: { $allowed }.
    .suggest = Maksudnya `{ $suggestion }`? Tulis `{ $field } = "{ $suggestion }"`. Pilihan: { $allowed }.
    .why = Isian ini hanya mengenal beberapa kata tetap. Dari kata itu program memilih nama, gambar, dan pengelompokan dalam setiap bahasa, jadi ejaannya harus sama persis.
    .wrong =
        +++
        title = "Cincin Jawan"
        category = "perhiasan"
        +++
    .right =
        +++
        title = "Cincin Jawan"
        category = "jewellery"
        +++

K0114 = Isian `{ $field }` ditulis dua kali
    .help = Hapus salah satu barisnya, atau gabungkan isinya.
    .why = Bila sebuah isian ada dua, tidak jelas yang mana yang berlaku. Program tidak mau menebak.
    .wrong =
        +++
        title = "Cincin Jawan"
        price = 450000
        price = 475000
        +++
    .right =
        +++
        title = "Cincin Jawan"
        price = 475000
        +++

K0115 = Isian `{ $field }` tempatnya di dalam `{ $group }`
    .help = Pindahkan isian ini ke dalam `{ $group }`.
    .suggest = Tulis `{ $suggestion }`. Bila di berkas ini sudah ada `{ $group }`, tambahkan di sana.
    .why = Beberapa isian dikumpulkan dalam satu kelompok, misalnya semua cara menghubungi desa di dalam `contact`. Di luar kelompoknya program tidak tahu milik siapa isian itu.
    .wrong =
        # content/celuk/village.toml
        name = "Celuk"
        whatsapp = "0812 0000 0000"
    .right =
        # content/celuk/village.toml
        name = "Celuk"
        contact = { "{" } whatsapp = "0812 0000 0000" { "}" }

## 02: nilai

K0201 = `{ $value }` bukan tanggal yang ada di kalender
    .help = Tulis tahun-bulan-tanggal dengan angka: `2026-05-01` berarti 1 Mei 2026.
    .why = Urutan tahun-bulan-tanggal dimengerti sama di semua negara. Tanggal yang tidak ada, seperti 30 Februari, tidak dapat ditampilkan atau dimasukkan ke kalender pengunjung.
    .wrong =
        +++
        title = "Festival Perak"
        start = "30-02-2026"
        +++
    .right =
        +++
        title = "Festival Perak"
        start = 2026-02-28
        +++

K0202 = `{ $value }` terbaca sebagai angka dengan pecahan yang tidak ada dalam { $currency }
    .help = Tulis `{ $whole }`, tanpa titik dan tanpa koma.
    .why = Di berkas isian, titik berarti koma desimal: `450.000` dibaca empat ratus lima puluh, bukan empat ratus lima puluh ribu. Titik ribuan ditambahkan program saat harga ditampilkan.
    .wrong =
        +++
        title = "Cincin Jawan"
        price = 450.000
        +++
    .right =
        +++
        title = "Cincin Jawan"
        price = 450000
        +++

K0203 = Nilai `{ $field }` adalah { $value }, padahal seharusnya antara { $min } dan { $max }
    .help = Tulis angka dari { $min } sampai { $max }.
    .why = Angka di luar batas ini hampir selalu salah ketik atau salah satuan. Panjang ditulis dalam milimeter, berat dalam gram.
    .wrong =
        +++
        title = "Koperasi Perak"
        kind = "cooperative"
        women_share = 640
        +++
    .right =
        +++
        title = "Koperasi Perak"
        kind = "cooperative"
        women_share = 64
        +++

K0204 = Titik ini tidak berada di Indonesia: `{ $field }` = { $value }
    .help = `lat` (lintang) antara -11.1 dan 6.1, `lon` (bujur) antara 94.9 dan 141.1. Periksa apakah keduanya tertukar, atau tanda minusnya tertinggal.
    .suggest = Keduanya tertukar. Tulis `{ $suggestion }`.
    .why = Titik ini dipakai untuk peta dan penunjuk jalan. Lintang dan bujur yang tertukar membawa tamu Anda ke tengah laut.
    .wrong =
        # content/celuk/village.toml
        name = "Celuk"
        location = { "{" } lat = 115.2705, lon = -8.6008 { "}" }
    .right =
        # content/celuk/village.toml
        name = "Celuk"
        location = { "{" } lat = -8.6008, lon = 115.2705 { "}" }

K0205 = `{ $value }` bukan kode wilayah
    .help = Tulis kode Kemendagri dengan titik, di antara tanda kutip: `region = "51.04.01.2005"` (provinsi.kabupaten.kecamatan.desa). Kodenya tertera di surat resmi desa.
    .why = Nama desa sering sama, kodenya tidak. Dari kode ini program mengetahui provinsi, kabupaten, kecamatan, dan zona waktu.
    .wrong =
        # content/celuk/village.toml
        region = "5104012005"
    .right =
        # content/celuk/village.toml
        region = "51.04.01.2005"

K0206 = `{ $value }` bukan nomor telepon
    .help = Tulis angkanya saja, boleh dengan spasi atau tanda hubung: `0812 0000 0000` atau `+62 361 000000`. Tulis satu nomor saja.
    .suggest = Ada lebih dari satu nomor di sini. Tulis satu saja, misalnya "{ $suggestion }"; nomor WhatsApp punya tempatnya sendiri: `whatsapp`.
    .why = Nomor ini menjadi tombol yang langsung menelepon atau membuka WhatsApp. Satu huruf atau angka yang kurang membuat pembeli tidak tersambung.
    .wrong =
        # content/celuk/village.toml
        contact = { "{" } phone = "0361-OOOOOO a.n. Sari" { "}" }
    .right =
        # content/celuk/village.toml
        contact = { "{" } phone = "0361 000000", person = "Sari" { "}" }

K0207 = `{ $value }` bukan alamat email
    .help = Tulis seperti `nama@contoh.id`: satu tanda @, tanpa spasi.
    .why = Pengunjung menulis surat lewat alamat ini. Bila keliru, pesannya hilang tanpa ada yang tahu.
    .wrong =
        # content/celuk/village.toml
        contact = { "{" } email = "celuk at contoh.id" { "}" }
    .right =
        # content/celuk/village.toml
        contact = { "{" } email = "celuk@contoh.id" { "}" }

K0208 = Jam buka `{ $value }` tidak dapat dibaca
    .help = Tulis hari lalu jam: `"Sen-Sab 08.00-17.00"`. Beberapa bagian dipisah titik koma: `"Sen-Jum 08.00-17.00; Sab 09.00-13.00"`.
    .why = Dari isian ini program menulis jam buka dalam setiap bahasa dan memberi tahu mesin pencari. Karena itu susunannya harus tetap.
    .wrong =
        # content/celuk/village.toml
        contact = { "{" } hours = "setiap hari sampai sore" { "}" }
    .right =
        # content/celuk/village.toml
        contact = { "{" } hours = "Sen-Min 08.00-17.00" { "}" }

K0209 = `{ $value }` bukan alamat situs
    .help = Tulis lengkap dengan `https://` di depannya, tanpa spasi: `https://contoh.id`.
    .why = Tanpa `https://` browser mengira alamat itu halaman di situs Anda sendiri. Paling mudah: buka halamannya, lalu salin alamatnya dari browser.
    .wrong =
        # kampung.toml
        format = 1
        base_url = "www.contoh.id"
    .right =
        # kampung.toml
        format = 1
        base_url = "https://www.contoh.id"

K0210 = Ringkasan ini { $length } huruf; sebaiknya paling banyak 160
    .help = Pendekkan menjadi satu atau dua kalimat. Selebihnya dapat ditulis di cerita.
    .why = Ringkasan tampil di daftar produk, di hasil pencarian, dan di pesan WhatsApp. Di sana hanya sekitar 160 huruf pertama yang terlihat.
    .wrong =
        +++
        title = "Cincin Jawan"
        summary = "Cincin perak yang dibuat dengan tangan oleh perajin kami sejak dahulu kala, turun-temurun dari kakek ke ayah lalu ke anak, memakai teknik jawan dengan butiran-butiran kecil yang disusun satu per satu."
        +++
    .right =
        +++
        title = "Cincin Jawan"
        summary = "Cincin perak buatan tangan dengan butiran jawan yang disusun satu per satu."
        +++

K0211 = Waktu berakhir ({ $end }) lebih awal daripada waktu mulai ({ $start })
    .help = Periksa kedua nilainya; mungkin tertukar.
    .why = Acara, keanggotaan, dan masa berlaku dihitung dari mulai sampai selesai. Bila terbalik, tidak ada satu hari pun di antaranya.
    .wrong =
        +++
        title = "Festival Perak"
        start = 2026-05-10
        end = 2026-05-01
        +++
    .right =
        +++
        title = "Festival Perak"
        start = 2026-05-01
        end = 2026-05-10
        +++

K0212 =
    { $kind ->
        [producer] Tidak ada produsen bernama `{ $id }`
        [product] Tidak ada produk bernama `{ $id }`
        [cooperative] Tidak ada koperasi bernama `{ $id }`
        [village] Tidak ada desa bernama `{ $id }`
        [partner] Tidak ada mitra bernama `{ $id }`
       *[other] Tidak ada `{ $id }` ({ $kind })
    }
    .help =
        { $kind ->
            [producer] Tulis nama foldernya di dalam `producers`, atau buat berkas `producers/{ $id }/index.md`.
            [product] Tulis nama foldernya di dalam `products`, atau buat berkas `products/{ $id }/index.md`.
            [cooperative] Tulis nama folder koperasinya di dalam `producers`. Di sana harus tertulis `kind = "cooperative"`.
            [village] Tulis nama folder desa yang ada di dalam `content`, sama persis.
            [partner] Tulis `id` mitra yang ada di `partners.toml`, atau tambahkan mitra itu di sana.
           *[other] Tulis nama folder yang ada, sama persis.
        }
    .suggest = Maksudnya `{ $suggestion }`? Tulis "{ $suggestion }".
    .why = Satu isi menyebut isi lain dengan nama foldernya, bukan dengan judulnya. Dengan begitu judul boleh diganti kapan saja tanpa memutus hubungan.
    .wrong =
        +++
        title = "Cincin Jawan"
        producer = "Koperasi Perak Celuk"
        +++
    .right =
        +++
        title = "Cincin Jawan"
        producer = "koperasi-perak-celuk"
        +++

K0213 = Daftar `{ $field }` berisi { $found }, sedangkan aslinya berisi { $expected }
    .help = Tulis { $expected } bagian, satu untuk setiap bagian di `index.md`, dengan urutan yang sama.
    .why = Bagian pertama diterjemahkan oleh bagian pertama, yang kedua oleh yang kedua. Bila jumlahnya berbeda, terjemahannya bergeser ke tempat yang salah.
    .wrong =
        +++
        title = "Jawan Ring"
        technique = ["Granulation"]
        +++
    .right =
        +++
        title = "Jawan Ring"
        technique = ["Granulation", "Polishing"]
        +++

K0214 = Jumlah bahan { $sum } persen, padahal paling banyak 100
    .help = Kurangi angka `percent` sampai jumlahnya 100 atau kurang.
    .why = Pembeli di luar negeri dan bea cukai membaca susunan bahan ini. Lebih dari 100 persen pasti salah hitung.
    .wrong =
        +++
        title = "Cincin Jawan"
        materials = [{ "{" } name = "Perak", percent = 92.5 { "}" }, { "{" } name = "Tembaga", percent = 75 { "}" }]
        +++
    .right =
        +++
        title = "Cincin Jawan"
        materials = [{ "{" } name = "Perak", percent = 92.5 { "}" }, { "{" } name = "Tembaga", percent = 7.5 { "}" }]
        +++

K0215 = `{ $value }` tidak dapat dipakai sebagai alamat halaman
    .help = Pakai huruf kecil a–z, angka, dan tanda hubung saja: `slug = "jawan-ring"`.
    .suggest = Tulis `slug = "{ $suggestion }"`.
    .why = Isian `slug` menjadi bagian terakhir alamat halaman. Spasi dan huruf besar membuat alamat sulit diketik dan mudah rusak saat dibagikan.
    .wrong =
        +++
        title = "Jawan Ring"
        slug = "Jawan Ring!"
        +++
    .right =
        +++
        title = "Jawan Ring"
        slug = "jawan-ring"
        +++

K0216 = `{ $value }` bukan kode mata uang
    .help = Pakai kode tiga huruf besar: `IDR` rupiah, `USD` dolar Amerika, `EUR` euro, `JPY` yen, `KRW` won. Tanpa isian `currency`, harga berarti rupiah.
    .suggest = Maksudnya `{ $suggestion }`? Tulis `currency = "{ $suggestion }"`.
    .why = Dari kode ini program menulis harga menurut kebiasaan setiap bahasa. Lambang seperti “Rp” atau “$” dipakai lebih dari satu negara.
    .wrong =
        +++
        title = "Cincin Jawan"
        price = 450000
        currency = "Rp"
        +++
    .right =
        +++
        title = "Cincin Jawan"
        price = 450000
        currency = "IDR"
        +++

K0217 = Isian `{ $field }` masih kosong
    .help = Tulis isinya di antara tanda kutip, atau hapus barisnya.
    .why = Isian yang kosong akan tampil sebagai lubang di halaman. Bila barisnya dihapus, program tahu bahwa isian itu memang tidak ada.
    .wrong =
        +++
        title = ""
        category = "jewellery"
        +++
    .right =
        +++
        title = "Cincin Jawan"
        category = "jewellery"
        +++

K0218 = `{ $value }` nomor telepon rumah, sedangkan WhatsApp memerlukan nomor ponsel
    .help = Tulis nomor ponsel yang memakai WhatsApp: `whatsapp = "0812 0000 0000"`. Nomor telepon rumah ditulis di `phone`.
    .why = Tombol WhatsApp membuka percakapan dengan nomor ini. Dengan nomor telepon rumah, pembeli hanya melihat pesan kesalahan.
    .wrong =
        # content/celuk/village.toml
        contact = { "{" } whatsapp = "0361 000000" { "}" }
    .right =
        # content/celuk/village.toml
        contact = { "{" } whatsapp = "0812 0000 0000", phone = "0361 000000" { "}" }

K0219 = Foto `{ $name }` tidak ada di folder ini
    .help = Tulis nama berkasnya sama persis, termasuk huruf besar-kecil dan `.jpg`, atau salin fotonya ke folder ini.
    .suggest = Maksudnya `{ $suggestion }`? Tulis nama itu, sama persis.
    .why = Bagian `[photos."…"]` memberi keterangan pada satu foto di folder yang sama. Tanpa fotonya, keterangan itu tidak tampil di mana pun.
    .wrong =
        +++
        title = "Cincin Jawan"

        { "[" }photos."foto1.jpg"]
        alt = "Cincin perak di atas kain hitam"
        +++
    .right =
        +++
        title = "Cincin Jawan"

        { "[" }photos."foto-1.jpg"]
        alt = "Cincin perak di atas kain hitam"
        +++

K0220 = Kode wilayah `{ $value }` tidak ada di daftar resmi
    .help = Bandingkan dengan kode di surat resmi desa. Bila desa atau kecamatannya baru dimekarkan, biarkan saja.
    .why = Bentuk kodenya benar, tetapi daftar Kemendagri di program ini tidak mengenalnya. Tanpa kode yang dikenal, nama kecamatan dan kabupaten tidak tampil.
    .wrong =
        # content/celuk/village.toml
        region = "51.40.01.2005"
    .right =
        # content/celuk/village.toml
        region = "51.04.01.2005"

K0221 = Keanggotaan `{ $id }` berputar kembali ke dirinya sendiri
    .help = Hapus `member_of` pada salah satu di antaranya. Koperasi induk tidak menjadi anggota dari anggotanya.
    .why = `member_of` menunjuk ke koperasi yang menaungi. Bila A anggota B dan B anggota A, tidak ada yang menaungi, dan daftarnya tidak akan pernah selesai.
    .wrong =
        +++
        title = "Koperasi Perak"
        kind = "cooperative"
        member_of = "koperasi-perak"
        +++
    .right =
        +++
        title = "Koperasi Perak"
        kind = "cooperative"
        +++

K0222 = `{ $value }` bukan kode HS: digitnya { $length }, padahal harus 6 sampai 8
    .help = Tulis kode HS lengkap, 6 sampai 8 digit, misalnya `hs = "7113.11"`. Titiknya boleh dihilangkan. Kode barang dapat dicari di insw.go.id, atau tanyakan ke dinas perdagangan.
    .why = Pembeli luar negeri menghitung bea masuk dari kode ini. Empat digit pertama saja belum cukup: cincin perak dan cincin emas baru terpisah di digit kelima dan keenam.
    .wrong =
        +++
        title = "Cincin Jawan"
        hs = "7113"
        +++
    .right =
        +++
        title = "Cincin Jawan"
        hs = "7113.11"
        +++

K0223 = Kode HS `{ $value }` mulai dengan { $found }, padahal bab itu tidak ada
    .help = Periksa dua digit pertama. Bab HS berjalan dari 01 sampai 97, tanpa 77. Kerajinan perak, misalnya, ada di bab 71.
    .why = Dua digit pertama kode HS adalah bab barang, dan sama di seluruh dunia. Kode dengan bab yang tidak ada akan ditolak bea cukai.
    .wrong =
        +++
        title = "Cincin Jawan"
        hs = "7713.11"
        +++
    .right =
        +++
        title = "Cincin Jawan"
        hs = "7113.11"
        +++

K0224 = Nomor barcode `{ $value }` panjangnya { $length }, padahal harus 8, 12, 13, atau 14 digit
    .help = Salin semua angka di bawah garis barcode, misalnya `gtin = "4006381333931"`. Bila belum punya barcode dari GS1 Indonesia, hapus baris ini dan pakai `sku` untuk nomor sendiri.
    .why = GTIN adalah nomor resmi barang di kasir toko di seluruh dunia. Nomor dengan panjang lain tidak terbaca alat pemindai.
    .wrong =
        +++
        title = "Kopi Bubuk"
        gtin = "40063813339"
        +++
    .right =
        +++
        title = "Kopi Bubuk"
        gtin = "4006381333931"
        +++

K0225 = Nomor barcode `{ $value }` berakhir dengan { $found }, padahal menurut digit lainnya harus { $expected }
    .help = Bandingkan nomor ini dengan kemasan, digit demi digit. Mungkin ada digit yang salah ketik atau tertukar. Bila semua digit lain benar, digit terakhirnya { $expected }.
    .why = Digit terakhir barcode dihitung dari digit-digit sebelumnya, supaya salah ketik ketahuan. Nomor yang salah bisa menunjuk barang orang lain.
    .wrong =
        +++
        title = "Kopi Bubuk"
        gtin = "4006381333932"
        +++
    .right =
        +++
        title = "Kopi Bubuk"
        gtin = "4006381333931"
        +++

K0226 = `{ $value }` bukan kode pelabuhan
    .help = Tulis kode UN/LOCODE: dua huruf negara dan tiga huruf tempat, misalnya `port = "IDSUB"` untuk Surabaya, `IDSRG` Semarang, `IDTPP` Tanjung Priok.
    .suggest = Maksudnya `{ $suggestion }`? Tulis `port = "{ $suggestion }"`.
    .why = Nama pelabuhan ditulis berbeda-beda di setiap bahasa. Kode lima huruf ini sama di semua dokumen kapal, jadi pembeli tidak salah tempat.
    .wrong =
        +++
        title = "Tas Ketak"
        port = "Surabaya"
        +++
    .right =
        +++
        title = "Tas Ketak"
        port = "IDSUB"
        +++

K0227 = Jumlah { $value } di daftar harga tidak lebih besar dari { $min } sebelumnya
    .help = Urutkan `tiers` dari jumlah terkecil ke terbesar. Jumlah di sini harus lebih dari { $min }.
    .related = jumlah sebelumnya
    .why = Daftar harga grosir dibaca dari atas ke bawah: makin banyak, makin murah. Bila urutannya meloncat, pembeli tidak tahu harga mana yang berlaku.
    .wrong =
        +++
        title = "Cincin Jawan"
        tiers = [{ "{" } min_quantity = 10, price = 400000 { "}" }, { "{" } min_quantity = 5, price = 380000 { "}" }]
        +++
    .right =
        +++
        title = "Cincin Jawan"
        tiers = [{ "{" } min_quantity = 5, price = 400000 { "}" }, { "{" } min_quantity = 10, price = 380000 { "}" }]
        +++

K0228 = Harga { $value } untuk jumlah yang lebih besar tidak lebih murah dari { $max }
    .help = Harga di `tiers` harus turun bila jumlahnya naik. Tulis harga di bawah { $max }, atau hapus baris ini.
    .related = harga pembandingnya
    .why = Pembeli yang memesan lebih banyak mengharapkan harga satuan yang lebih murah. Harga yang naik hampir selalu salah ketik.
    .wrong =
        +++
        title = "Cincin Jawan"
        price = 450000
        tiers = [{ "{" } min_quantity = 10, price = 400000 { "}" }, { "{" } min_quantity = 50, price = 420000 { "}" }]
        +++
    .right =
        +++
        title = "Cincin Jawan"
        price = 450000
        tiers = [{ "{" } min_quantity = 10, price = 420000 { "}" }, { "{" } min_quantity = 50, price = 400000 { "}" }]
        +++

K0229 = Dua varian punya `{ $field }` yang sama: `{ $value }`
    .help = Beri setiap varian `{ $field }` sendiri, atau hapus salah satunya.
    .related = yang pertama
    .why = Pembeli memesan varian dengan nama atau kodenya. Bila dua varian sama, barang yang dikirim bisa keliru.
    .wrong =
        +++
        title = "Cincin Jawan"
        variants = [{ "{" } name = "Kecil", sku = "CJ-01" { "}" }, { "{" } name = "Besar", sku = "CJ-01" { "}" }]
        +++
    .right =
        +++
        title = "Cincin Jawan"
        variants = [{ "{" } name = "Kecil", sku = "CJ-01" { "}" }, { "{" } name = "Besar", sku = "CJ-02" { "}" }]
        +++

K0230 = Pesanan minimum (`moq`) harus disebut dengan satu cara, tetapi di sini ada { $found }
    .help = Pilih satu: `moq = { "{" } pieces = 50 { "}" }` untuk jumlah barang, `moq = { "{" } value = 5000000 { "}" }` untuk nilai uang, atau `moq = { "{" } container = "20ft" { "}" }` untuk satu peti kemas.
    .why = Pembeli harus tahu pasti pesanan terkecil yang diterima. Dengan dua ukuran sekaligus, tidak jelas mana yang berlaku.
    .wrong =
        +++
        title = "Tas Ketak"
        moq = { "{" } pieces = 50, value = 5000000 { "}" }
        +++
    .right =
        +++
        title = "Tas Ketak"
        moq = { "{" } pieces = 50 { "}" }
        +++

K0231 = `min` dalam `{ $field }` adalah { $min }, lebih besar dari `max`, yaitu { $max }
    .help = Tukar keduanya: `{ $field } = { "{" } min = { $max }, max = { $min } { "}" }`.
    .why = `min` adalah yang paling sedikit dan `max` yang paling banyak. Bila terbalik, pembeli tidak tahu berapa lama harus menunggu.
    .wrong =
        +++
        title = "Tas Ketak"
        lead_days = { "{" } min = 21, max = 14 { "}" }
        +++
    .right =
        +++
        title = "Tas Ketak"
        lead_days = { "{" } min = 14, max = 21 { "}" }
        +++

K0232 = Bentuk nomor `{ $value }` tidak seperti nomor { $kind } pada umumnya
    .help = Bandingkan dengan suratnya. Biasanya bentuknya seperti `{ $form }`. Bila memang begitu tertulis di surat, biarkan saja.
    .why = Pembeli memeriksa sertifikat dengan nomornya. Satu angka yang tertinggal membuat sertifikat yang sah tampak palsu.
    .wrong =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "pirt", number = "206510401", issuer = "Dinkes Kulon Progo" { "}" }]
        +++
    .right =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "pirt", number = "2065104010123-28", issuer = "Dinkes Kulon Progo" { "}" }]
        +++

K0233 =
    { $field ->
        [number] Sertifikat { $kind } ini belum punya nomor, jadi lencananya tidak tampil
        [issuer] Sertifikat { $kind } ini belum menyebut penerbitnya, jadi lencananya tidak tampil
       *[other] Sertifikat { $kind } ini belum punya `{ $field }`, jadi lencananya tidak tampil
    }
    .help = Tulis nomor (`number`) dan penerbitnya (`issuer`) seperti di surat sertifikat.
    .why = Lencana adalah janji kepada pembeli. Tanpa nomor dan penerbit, tidak seorang pun dapat memeriksanya.
    .wrong =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "halal" { "}" }]
        +++
    .right =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "halal", number = "ID51110000123456", issuer = "BPJPH" { "}" }]
        +++

K0234 = `{ $value }` bukan alamat yang aman; alamat ini harus dimulai dengan `https://`
    .help = Salin alamatnya dari browser, lengkap dengan `https://` di depannya.
    .suggest = Tulis `{ $suggestion }`.
    .why = Pengunjung membuka alamat ini untuk memeriksa atau mengenal pihak lain. Tanpa `https` isinya dapat diubah orang di tengah jalan.
    .wrong =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "halal", number = "ID51110000123456", issuer = "BPJPH", verify_url = "http://bpjph.halal.go.id" { "}" }]
        +++
    .right =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "halal", number = "ID51110000123456", issuer = "BPJPH", verify_url = "https://bpjph.halal.go.id" { "}" }]
        +++

K0235 = Nomor KTP (NIK) tidak boleh ada di situs: `{ $value }`
    .help = Hapus nomor ini dari berkasnya. Nomor surat usaha (NIB) boleh ditulis, nomor KTP tidak.
    .why = Dengan NIK dan nama, orang dapat mengajukan pinjaman atau membuka rekening atas nama orang lain. UU 27/2022 melindungi nomor ini, dan situs dibaca semua orang. Kolom atau catatan yang tidak tampil pun diperiksa, sebab berkasnya sering dibagikan.
    .wrong =
        +++
        title = "Ni Made Ariani"
        kind = "individual"
        +++

        NIK: 51•••• •••••• ••••
    .right =
        +++
        title = "Ni Made Ariani"
        kind = "individual"
        +++

        Perajin bun-bunan sejak 1998.

K0236 = `{ $value }` bukan warna yang dikenal
    .help = Tulis tanda `#` lalu enam angka atau huruf a–f: `accent = "#2a3f7a"`.
    .why = Dengan enam tanda ini warna tampil sama di semua layar. Pemilih warna di program gambar menampilkannya.
    .wrong =
        # content/celuk/village.toml
        accent = "biru"
    .right =
        # content/celuk/village.toml
        accent = "#2a3f7a"

K0237 = `{ $value }` tidak dapat dipakai sebagai `id`
    .help = Pakai huruf kecil a–z, angka, dan tanda hubung saja, paling panjang 60 huruf. Contoh: `id = "telkom-bali"`.
    .suggest = Tulis `id = "{ $suggestion }"`.
    .why = Berkas lain menyebut isi ini dengan `id`, dan `id` ikut menjadi alamat halaman. Spasi dan huruf besar mudah salah ketik.
    .wrong =
        # partners.toml
        { "[" }[partner]]
        id = "Telkom Bali"
        name = "Telkom"
        role = "connectivity"
    .right =
        # partners.toml
        { "[" }[partner]]
        id = "telkom-bali"
        name = "Telkom"
        role = "connectivity"

K0245 = Jam buka `{ $value }` bertumpuk dengan `{ $other }`
    .help = Tulis setiap jam satu kali saja. Bila satu hari berbeda, keluarkan hari itu dari kelompoknya: `"Sen-Jum 08.00-17.00; Sab 08.00-12.00"`.
    .why = Dua keterangan untuk jam yang sama membuat tamu bertanya-tanya mana yang benar. Hari yang tutup boleh ditulis di belakang: `"Setiap hari 08.00-17.00; Jumat tutup"`.
    .wrong =
        # content/celuk/village.toml
        contact = { "{" } hours = "Sen-Sab 08.00-17.00; Sab 08.00-12.00" { "}" }
    .right =
        # content/celuk/village.toml
        contact = { "{" } hours = "Sen-Jum 08.00-17.00; Sab 08.00-12.00" { "}" }

K0246 = Jam buka `{ $value }` berakhir sebelum mulai
    .help = Tulis jam buka dahulu, lalu jam tutup. Malam yang melewati pukul 24.00 boleh ditulis `20.00-02.00`, paling lama sampai pukul 06.00.
    .suggest = Maksudnya `{ $suggestion }`? Malam yang melewati pukul 24.00 boleh ditulis `20.00-02.00`, paling lama sampai pukul 06.00.
    .why = Jam yang terbalik akan tampil di situs dan di mesin pencari apa adanya. Tamu lalu datang ketika semua pintu tertutup.
    .wrong =
        # content/celuk/village.toml
        contact = { "{" } hours = "Sen-Sab 17.00-08.00" { "}" }
    .right =
        # content/celuk/village.toml
        contact = { "{" } hours = "Sen-Sab 08.00-17.00" { "}" }

K0247 = `{ $value }` bukan akun { $channel }
    .help = Tulis nama akunnya atau tautannya, misalnya "{ $example }". Paling mudah: buka akunnya, lalu salin alamatnya.
    .why = Dari isian ini program membuat tautan ke akun desa. Tautan ke tempat lain menyesatkan pembeli, dan tempat lain itu bisa saja milik orang lain.
    .wrong =
        # content/celuk/village.toml
        contact = { "{" } channels = { "{" } instagram = "https://facebook.com/perak.celuk" { "}" } { "}" }
    .right =
        # content/celuk/village.toml
        contact = { "{" } channels = { "{" } instagram = "@perak.celuk" { "}" } { "}" }

K0248 = Formulir tidak dapat dikirim ke `{ $value }`
    .help = Tulis alamat lengkap yang diberikan layanan formulir, diawali `https://`: "https://formspree.io/f/abcdwxyz".
    .why = Formulir membawa nama dan nomor telepon pengunjung. Hanya `https` yang mengirimnya tanpa terbaca orang lain di jalan.
    .wrong =
        # content/celuk/village.toml
        contact = { "{" } form = "http://contoh.id/kirim" { "}" }
    .right =
        # content/celuk/village.toml
        contact = { "{" } form = "https://contoh.id/kirim" { "}" }

K0257 = `{ $value }` bukan alamat lama yang dapat diteruskan
    .help = Tulis bagian alamat sesudah nama situs, dengan garis miring di depan dan di belakang, tanpa spasi dan tanda tanya: `/produk/cincin-lama/`. Boleh juga berkas `.html`.
    .suggest = Maksudnya `{ $suggestion }`? Tulis `"{ $suggestion }"`.
    .why = Di alamat lama ditaruh halaman kecil yang meneruskan pengunjung ke alamat baru, supaya tautan yang sudah beredar tidak mati. Halaman itu hanya dapat ditaruh di dalam situs desa ini sendiri.
    .wrong =
        +++
        title = "Cincin Jawan"
        moved_from = ["https://desa.example/produk/cincin-lama"]
        +++
    .right =
        +++
        title = "Cincin Jawan"
        moved_from = ["/produk/cincin-lama/"]
        +++

K0258 = Acara ini punya jam selesai ({ $time }), tetapi belum punya jam mulai
    .help = Tulis juga jam pada `start`, misalnya `start = 2026-05-01T09:00:00`, atau hapus jam dari `end`.
    .why = Di kalender sebuah acara berlangsung sehari penuh atau dari jam ke jam. Tanpa jam mulai pengunjung tidak tahu kapan harus datang.
    .wrong =
        +++
        title = "Bengkel terbuka"
        start = 2026-05-01
        end = 2026-05-01T12:30:00
        +++
    .right =
        +++
        title = "Bengkel terbuka"
        start = 2026-05-01T09:00:00
        end = 2026-05-01T12:30:00
        +++

K0259 = `{ $value }` bukan tanda naskah asli
    .help = Hapus baris ini, atau biarkan program menulisnya: `kampung terjemahan --mark-done` lalu nama berkasnya.
    .why = Tanda ini mencatat terjemahan dibuat dari tulisan yang mana, supaya kampung tahu bila naskah aslinya berubah. Anda tidak perlu menulisnya sendiri.
    .wrong =
        # products/cincin-jawan/index.en.md
        translated_from = "hari ini"
    .right =
        # products/cincin-jawan/index.en.md
        translated_from = "3f9a0c51d7e2"

K0260 = Kode wilayah `{ $value }` sudah dipakai desa lain
    .help = Periksa kode kedua desa di daftar resmi Kemendagri, lalu betulkan yang keliru.
    .related = desa lain dengan kode ini
    .why = Setiap desa memiliki satu kode sendiri. Dengan kode yang sama, dua desa dihitung sebagai satu tempat dalam daftar daerah.
    .wrong =
        # content/sukawati/village.toml
        region = "51.04.01.2005"  # ini kode Celuk
    .right =
        # content/sukawati/village.toml
        region = "51.04.01.2004"

K0261 = `{ $value }` bukan alamat penyimpanan objek
    .help = Tulis nama bucket, lalu folder di dalamnya: `s3://bucket/folder`. Wilayah server, endpoint, dan kunci tidak ditulis di sini: kampung mengambilnya dari `AWS_REGION`, `AWS_ENDPOINT_URL`, `AWS_ACCESS_KEY_ID`, dan `AWS_SECRET_ACCESS_KEY`.
    .why = Lewat penyimpanan objek, beberapa mesin yang membangun bagian dari satu ruang kerja berbagi gambar yang sudah dibuat. Kebanyakan ruang kerja tidak memerlukannya.
    .wrong =
        # kampung.toml
        { "[" }cache]
        url = "https://kampung.s3.amazonaws.com/bali"
    .right =
        # kampung.toml
        { "[" }cache]
        url = "s3://kampung/bali"

K0262 = kampung ini dibuat tanpa penyimpanan objek; situs dibuat tanpa penyimpanan yang disebut di sini
    .help = Hapus `[cache]`, atau buat kampung yang memuatnya: `cargo install --path . --features full`.
    .why = Penyimpanan objek dipakai bila beberapa mesin bersama-sama membangun satu ruang kerja yang besar. Untuk itu perlu seratus pustaka lagi, jadi hanya disertakan bila diminta. Foto yang sudah dibuat tetap disimpan di komputer ini.
    .wrong =
        # kampung.toml
        { "[" }cache]
        url = "s3://kampung/bali"
    .right =
        # kampung.toml
        title = "Kampung Digital"

## 03: cerita dan tautan

K0301 = Tautan ini menuju `{ $target }`, tetapi berkas itu tidak ada
    .help = Periksa nama folder dan berkasnya. Tautan dihitung dari folder berkas ini; `../` berarti naik satu folder.
    .suggest = Maksudnya `{ $suggestion }`? Tulis `({ $suggestion })`.
    .why = Tautan yang putus membuat pengunjung berhenti di halaman kosong. Tulis nama berkasnya, maka program sendiri yang mencari alamat halamannya dalam setiap bahasa.
    .wrong =
        Lihat juga [gelang bun](../gelang/index.md).
    .right =
        Lihat juga [gelang bun](../gelang-bun/index.md).

K0302 = Tautan ini keluar dari folder desa: `{ $target }`
    .help = Tulis alamat lengkap halamannya: `https://…`.
    .why = Setiap desa dapat diterbitkan sendiri-sendiri dengan alamatnya sendiri. Tautan ke folder desa lain akan putus bila desa itu pindah.
    .wrong =
        Tetangga kami: [Bakan](../../../bakan/index.md).
    .right =
        Tetangga kami: [Bakan](https://contoh.id/bakan/).

K0303 = Tautan `{ $scheme }:` tidak diizinkan
    .help = Pakai alamat yang dimulai dengan `https://`, `mailto:`, atau `tel:`, atau tulis nama berkas di folder ini.
    .why = Tautan seperti ini dapat menjalankan program di ponsel pengunjung. Demi keamanan mereka, hanya alamat biasa yang diterbitkan.
    .wrong =
        Klik [di sini](javascript:alert).
    .right =
        Klik [di sini](https://contoh.id/katalog).

K0304 = Gambar `{ $target }` tidak ada, atau bukan foto
    .help = Salin fotonya ke folder ini dan tulis namanya sama persis: `![keterangan](foto-2.jpg)`.
    .suggest = Maksudnya `{ $suggestion }`? Tulis `({ $suggestion })`.
    .why = Gambar di dalam cerita diambil dari folder yang sama. Yang dibaca adalah JPEG, PNG, WebP, GIF, HEIC, dan AVIF.
    .wrong =
        ![Perajin menyusun butiran](proses.jpg)
    .right =
        ![Perajin menyusun butiran](foto-2.jpg)

K0305 = Tanda HTML `<{ $tag }>` tidak diterbitkan
    .help = Hapus tandanya, atau pakai Markdown: `**tebal**`, `[tautan](alamat)`, `![gambar](foto-1.jpg)`.
    .why = Sebagian HTML dapat memperlambat halaman, merusak tampilan, atau membahayakan pengunjung. Tanda itu dihilangkan; tulisan lainnya tetap terbit.
    .wrong =
        <script>alert("Selamat datang")</script>
        Selamat datang di Celuk.
    .right =
        Selamat datang di Celuk.

K0306 = Di halaman itu tidak ada judul `#{ $anchor }`
    .help = Tulis judulnya dengan huruf kecil dan tanda hubung: judul “Cara memesan” menjadi `#cara-memesan`.
    .suggest = Maksudnya `#{ $suggestion }`? Tulis `#{ $suggestion }`.
    .why = Tanda `#` pada tautan melompat ke sebuah judul di halaman. Bila judulnya sudah diganti, tautannya ikut diganti.
    .wrong =
        Lihat [cara memesan](#pesan).

        ## Cara memesan
    .right =
        Lihat [cara memesan](#cara-memesan).

        ## Cara memesan

## 04: foto

K0401 = Foto ini rusak: { $reason }
    .help = Coba buka fotonya. Bila tidak terbuka utuh, salin sekali lagi dari ponsel atau kirim ulang, lalu ganti berkas ini.
    .related = halaman yang menampilkannya
    .why = Sebagian isi foto hilang atau rusak, biasanya karena penyalinan terputus. Foto yang hanya separuh tidak diterbitkan.
    .wrong =
        foto-1.jpg   (0 byte, penyalinannya terputus)
    .right =
        foto-1.jpg   (3,2 MB, disalin sekali lagi)

K0402 = Berkas HEIC ini tidak dapat ditampilkan sebagai foto
    .help = Simpan sebagai JPEG. Di Windows: buka dengan aplikasi Foto, pilih Simpan sebagai, pilih `.jpg`. Di iPhone: Pengaturan → Kamera → Format → Paling Kompatibel, untuk foto berikutnya.
    .related = halaman yang menampilkannya
    .why = Foto HEIC dari ponsel dibaca apa adanya. Yang ini berupa rangkaian gambar, film, gambar khusus layar HDR, atau disimpan dengan cara yang tidak dikenal di sini, jadi perlu diubah lebih dulu.
    .wrong =
        products/cincin-jawan/IMG_0412.heic   (rangkaian gambar)
    .right =
        products/cincin-jawan/foto-1.jpg

K0403 =
    { $format ->
        [unknown] Berkas ini bukan foto, atau formatnya tidak dikenal
       *[other] Format foto ini tidak dapat dibaca: { $format }
    }
    .help = Buka fotonya, pilih Simpan sebagai, pilih JPEG (`.jpg`), lalu pakai berkas yang baru.
    .related = halaman yang menampilkannya
    .why = Program membaca JPEG, PNG, WebP, GIF, HEIC, dan AVIF, asal untuk layar biasa (bukan HDR). Mengganti nama berkas saja tidak mengubah formatnya.
    .wrong =
        products/cincin-jawan/foto-1.tiff
    .right =
        products/cincin-jawan/foto-1.jpg

K0404 = Nama foto ini berakhiran `.{ $extension }`, tetapi isinya { $format }
    .help = Ganti akhiran namanya supaya cocok dengan isinya. Fotonya tetap tampil.
    .why = Fotonya terbaca, karena program melihat isinya. Program lain dapat keliru membaca nama seperti ini.
    .wrong =
        foto-1.png   (isinya JPEG)
    .right =
        foto-1.jpg

K0405 = Foto ini terlalu besar: { $width } × { $height } piksel; batasnya { $limit } megapiksel
    .help = Perkecil fotonya, misalnya menjadi 4000 piksel pada sisi terpanjang, lalu simpan lagi.
    .related = halaman yang menampilkannya
    .why = Foto sebesar ini memerlukan memori lebih banyak daripada yang dimiliki banyak laptop. Di situs, 4000 piksel sudah lebih dari cukup.
    .wrong =
        foto-1.jpg   (30000 × 20000 piksel)
    .right =
        foto-1.jpg   (4000 × 2667 piksel)

K0406 = Foto `{ $name }` belum punya keterangan dalam bahasa `{ $lang }`
    .help = Tambahkan di akhir isian: `[photos."{ $name }"]`, dan di bawahnya `alt = "…"`: apa yang terlihat di foto, dalam satu kalimat pendek.
    .why = Keterangan ini dibacakan kepada orang yang tidak dapat melihat fotonya, dan tampil bila foto gagal dimuat. Mesin pencari juga membacanya.
    .wrong =
        +++
        title = "Cincin Jawan"
        +++
    .right =
        +++
        title = "Cincin Jawan"

        { "[" }photos."foto-1.jpg"]
        alt = "Cincin perak berbutir jawan di atas kain hitam"
        +++

K0407 = Foto `{ $name }` kecil: { $width } × { $height } piksel
    .help = Pakai foto aslinya dari ponsel, sebaiknya dengan sisi panjang 1600 piksel atau lebih. Foto yang diterima lewat WhatsApp sudah dikecilkan; minta dikirim sebagai dokumen.
    .why = Foto yang lebih kecil daripada tempatnya diperbesar browser dan tampak kabur. Pembeli menilai kehalusan barang dari fotonya.
    .wrong =
        products/cincin-jawan/IMG-20260501-WA0003.jpg   (640 × 480)
    .right =
        products/cincin-jawan/foto-1.jpg                (4000 × 3000)

K0408 = Foto `{ $name }` menyimpan tempat pengambilannya
    .help = Situs tetap aman: foto yang diterbitkan tidak memuat tempat. Bila folder ini juga dibagikan kepada umum, hapus tempatnya dari foto asli. Di Windows: klik kanan, Properti, Detail, `Hapus Properti dan Informasi Pribadi`.
    .why = Ponsel mencatat tempat foto sampai ketelitian beberapa meter, sering kali rumah seseorang. Siapa pun yang mendapat foto aslinya dapat membaca catatan itu.
    .wrong =
        products/cincin-jawan/foto-1.jpg   (lintang dan bujur tersimpan)
    .right =
        products/cincin-jawan/foto-1.jpg   (tanpa lintang dan bujur)

K0409 = Gambar `{ $name }` bergerak; situs menampilkan bingkai pertamanya
    .help = Tidak ada yang perlu dilakukan bila bingkai pertama sudah sesuai. Bila belum, simpan bingkai lain sebagai JPEG atau PNG. Untuk film, pakai isian `video`.
    .why = Gambar bergerak seberat seratus foto. Di ponsel dengan sambungan lambat, halamannya tidak akan sampai.
    .wrong =
        products/cincin-jawan/foto-1.gif   (40 bingkai)
    .right =
        products/cincin-jawan/foto-1.jpg

K0410 = kampung ini tidak membuat AVIF; foto dibuat dalam format lainnya
    .help = Hapus `"avif"` dari `formats`, atau buat kampung yang memuatnya: `cargo install --path . --features avif`.
    .why = AVIF menghemat sekitar seperlima ukuran WebP, tetapi pembuatannya lebih dari sepuluh kali lebih lama. Kebanyakan desa tidak memerlukannya, jadi hanya disertakan bila diminta.
    .wrong =
        { "[" }images]
        formats = ["avif", "webp", "jpeg"]
    .right =
        { "[" }images]
        formats = ["webp", "jpeg"]

K0411 = Berkas foto ini terlalu besar: { $size } MB; batasnya { $limit } MB
    .help = Simpan fotonya sebagai JPEG, misalnya 4000 piksel pada sisi terpanjang. Bila ini film, unggah ke situs video lalu tautkan lewat isian `video`.
    .related = halaman yang menampilkannya
    .why = Foto ponsel berukuran 2 sampai 15 MB. Berkas yang lebih besar adalah hasil pindai, berkas kamera, atau film, dan membacanya dapat memakan memori lebih banyak daripada yang dimiliki laptop.
    .wrong =
        foto-1.jpg   (850 MB)
    .right =
        foto-1.jpg   (3 MB)

## 05: alamat

K0501 = Dua isi memakai alamat yang sama: `{ $address }`
    .help = Ganti `slug` atau nama folder salah satunya, atau hapus alamat itu dari `moved_from`.
    .related = yang lain dengan alamat ini
    .why = Satu alamat hanya dapat menampilkan satu halaman. Tanpa peringatan ini salah satunya hilang diam-diam.
    .wrong =
        products/cincin/index.en.md        slug = "ring"
        products/cincin-bun/index.en.md    slug = "ring"
    .right =
        products/cincin/index.en.md        slug = "ring"
        products/cincin-bun/index.en.md    slug = "bun-ring"

K0502 = Alamat halaman ini (`{ $lang }`) berubah. Siapa yang menyimpan alamat lama, { $address }, tidak menemukan apa-apa
    .help = Tulis di `{ $file }`: `{ $line }`. Alamat lama lalu mengantar ke alamat baru. Lakukan sekarang: setelah alamat baru terbit, kampung tidak tahu lagi alamat lamanya.
    .why = Pembeli, mesin pencari, dan pesan menyimpan alamat bertahun-tahun. Bila `slug` diganti, semuanya putus, kecuali alamat lama dicatat di `moved_from`.
    .wrong =
        +++
        title = "Jawan Ring"
        slug = "jawan-ring"        # tadinya "silver-ring"
        +++
    .right =
        +++
        title = "Jawan Ring"
        slug = "jawan-ring"
        moved_from = ["/en/products/silver-ring/"]
        +++

## 06: tema

K0601 = Tema `{ $name }` tidak ada
    .help = Tulis nama folder di dalam `themes`, atau hapus baris `theme` untuk memakai tema bawaan.
    .suggest = Maksudnya `{ $suggestion }`? Tulis `theme = "{ $suggestion }"`.
    .why = Tema menentukan rupa situs. Namanya sama dengan nama foldernya di dalam `themes`, atau nama tema bawaan program.
    .wrong =
        # kampung.toml
        format = 1
        theme = "perakk"
    .right =
        # kampung.toml
        format = 1
        theme = "perak"

K0602 =
    { $name ->
        [default] Folder tema tidak boleh bernama `default`: nama itu milik tema bawaan
       *[other] Tema `{ $name }` berputar kembali ke dirinya sendiri
    }
    .help =
        { $name ->
            [default] Ganti nama folder `themes/default`, misalnya menjadi `themes/desa`, lalu tulis `theme = "desa"` di `kampung.toml`. Isinya tetap meneruskan tema bawaan.
           *[other] Ganti `extends` salah satu tema menjadi `default`.
        }
    .why = Sebuah tema boleh meneruskan tema lain dan hanya mengganti sebagian. Rangkaian itu harus berakhir pada tema bawaan, tidak boleh berputar.
    .wrong =
        # themes/perak/theme.toml
        extends = "perak"
    .right =
        # themes/perak/theme.toml
        extends = "default"

K0603 = Templat ini tidak dapat dibaca: { $detail }
    .help = Betulkan baris yang ditunjukkan. Bila tidak yakin, hapus berkas ini; templat bawaan dipakai lagi.
    .why = Templat mengatur susunan halaman. Satu kurung yang tertinggal membuat semua halaman sejenis tidak dapat dibuat.
    .wrong =
        <h1>{ "{" }{ "{" } page.title { "}" }</h1>
    .right =
        <h1>{ "{" }{ "{" } page.title { "}" }{ "}" }</h1>

K0604 = Templat gagal pada halaman `{ $page }`: { $detail }
    .help = Periksa nama yang dipakai di baris yang ditunjukkan. Bila tidak yakin, hapus templat ini; templat bawaan dipakai lagi.
    .why = Templat meminta sesuatu yang tidak ada di halaman itu. Halaman tanpa isi tidak diterbitkan.
    .wrong =
        <p>{ "{" }{ "{" } product.harga { "}" }{ "}" }</p>
    .right =
        <p>{ "{" }{ "{" } product.price { "}" }{ "}" }</p>

K0605 = Berkas kata-kata ini tidak dapat dibaca: { $detail }
    .help = Tulis satu pesan satu baris: `nama-pesan = Teksnya`. Baris lanjutan dimulai dengan spasi.
    .why = Berkas `.ftl` berisi kata-kata tema dalam satu bahasa. Pesan yang tidak terbaca akan hilang dari halaman.
    .wrong =
        ask-whatsapp: Tanya lewat WhatsApp
    .right =
        ask-whatsapp = Tanya lewat WhatsApp

K0606 = Berkas gaya ini tidak dapat dibaca: { $detail }
    .help = Betulkan baris yang ditunjukkan; biasanya kurung kurawal atau titik koma yang tertinggal.
    .why = Berkas CSS mengatur warna dan tata letak. Bila rusak, browser membuang aturan sesudahnya dan halaman tampak berantakan.
    .wrong =
        h1 { "{" } color: #8a1c1c
    .right =
        h1 { "{" } color: #8a1c1c; { "}" }

K0607 = Tema ini tidak punya berkas `{ $name }`
    .help = Tambahkan berkas itu, atau tulis `extends = "default"` di `theme.toml` supaya diambil dari tema bawaan.
    .why = Setiap halaman memerlukan templatnya. Tema yang tidak meneruskan tema lain harus membawa semuanya sendiri.
    .wrong =
        # themes/perak/theme.toml
        title = "Perak"
    .right =
        # themes/perak/theme.toml
        title = "Perak"
        extends = "default"

K0608 = Warna `{ $value }` tidak terbaca di halaman (kontras { $found } banding 1)
    .help = Pilih warna yang lebih tua, supaya tulisan berwarna itu terbaca di layar murah dan di bawah sinar matahari.
    .suggest = Warna terdekat yang terbaca: `accent = "{ $suggestion }"`.
    .why = Tautan dan tombol memakai warna ini. Kontras dengan latar harus 4,5 banding 1 atau lebih (WCAG 2.2). Untuk layar gelap kampung membuat warna yang lebih muda sendiri.
    .wrong =
        # content/celuk/village.toml
        accent = "#d4af37"
    .right =
        # content/celuk/village.toml
        accent = "#80691f"

K0609 = Pesan `{ $field }` meminta `${ $name }`, padahal nilai itu tidak diberikan
    .help = { $allowed ->
        [none] Pesan ini tidak mendapat nilai apa pun: hapus `${ $name }`.
       *[other] Yang diberikan hanya { $allowed }: tulis salah satunya, atau hapus `${ $name }`.
    }
    .suggest = Maksudnya `${ $suggestion }`?
    .why = Pesan yang nilainya tidak ada tidak dapat ditampilkan. Halaman akan memakai kata-kata bahasa lain sebagai gantinya.
    .wrong =
        # themes/perak/strings/de.ftl
        photo-credit = Foto: { "{" } $nama { "}" }
    .right =
        # themes/perak/strings/de.ftl
        photo-credit = Foto: { "{" } $name { "}" }

## 07: penerbitan

K0701 = Folder hasil sedang dipakai oleh kampung yang lain (proses { $pid })
    .help = Tunggu sampai selesai, atau tutup jendela kampung yang lain, lalu jalankan lagi.
    .why = Dua pembuatan situs ke folder yang sama akan saling menimpa. Kuncinya lepas sendiri begitu yang lain selesai atau ditutup.
    .wrong =
        kampung bangun      (di dua jendela sekaligus)
    .right =
        kampung bangun      (di satu jendela)

K0702 = Berkas `{ $name }` bukan buatan kampung, tetapi menempati tempat sebuah halaman
    .help = Pindahkan atau ganti nama berkas itu, lalu jalankan lagi. Bila memang hasil lama yang tidak diperlukan, hapus saja.
    .why = Kampung tidak pernah menimpa atau menghapus berkas yang tidak dibuatnya. Keputusannya ada pada Anda.
    .wrong =
        public/index.html   (dibuat dengan tangan)
    .right =
        simpanan/index.html

K0703 = Tidak dapat menulis ke `{ $path }`: { $reason }
    .help = Periksa apakah penyimpanan penuh, apakah foldernya hanya boleh dibaca, atau apakah berkasnya sedang dibuka program lain. Sesudah itu jalankan lagi.
    .why = Komputer menolak permintaan program untuk menyimpan. Situs yang lama tidak berubah, jadi pengunjung tidak merasakan apa-apa.
    .wrong =
        kampung bangun --out E:\       (flashdisk sudah penuh)
    .right =
        kampung bangun --out D:\hasil

K0704 = Folder hasil `{ $path }` bercampur dengan folder sumber
    .help = Pilih folder lain: `kampung bangun --out public`.
    .why = Folder hasil disusun ulang setiap kali situs dibuat. Sumber dan hasil disimpan terpisah, supaya tulisan dan foto Anda tidak pernah tersentuh.
    .wrong =
        kampung bangun --out content
    .right =
        kampung bangun --out public

## 08: saran

K0801 = Halaman ini belum diterjemahkan ke bahasa `{ $lang }`
    .help = Salin `index.md` menjadi `index.{ $lang }.md` di folder yang sama, sisakan isian teks seperti `title` dan `summary`, lalu terjemahkan.
    .why = Pengunjung berbahasa itu melihat tulisan bahasa lain, dengan pemberitahuan. Halaman tetap terbit, tetapi pembeli lebih percaya pada bahasanya sendiri.
    .wrong =
        products/cincin-jawan/index.md
    .right =
        products/cincin-jawan/index.md
        products/cincin-jawan/index.en.md

K0802 = Alamat situs (`base_url`) belum diisi
    .help = Tambahkan di `kampung.toml`: `base_url = "https://…"`, alamat tempat situs ini dipasang.
    .why = Mesin pencari, gambar pratinjau di WhatsApp, dan kabar berlangganan memerlukan alamat lengkap. Tanpa `base_url` bagian-bagian itu tidak dibuat.
    .wrong =
        # kampung.toml
        format = 1
        title = "Kampung Perak"
    .right =
        # kampung.toml
        format = 1
        title = "Kampung Perak"
        base_url = "https://contoh.id"

K0803 = Program belum punya kata-kata sendiri dalam bahasa `{ $lang }`; dipakai bahasa `{ $instead }`
    .help = Biarkan saja, atau buat berkas `themes/NAMA-TEMA/strings/{ $lang }.ftl` berisi terjemahannya, lalu sebut tema itu di `kampung.toml`: `theme = "NAMA-TEMA"`.
    .why = Tulisan Anda tampil dalam bahasa itu, tetapi tombol dan keterangan seperti “Tanya lewat WhatsApp” diambil dari bahasa lain. Kami senang menerima terjemahan dari penutur aslinya.
    .wrong =
        # kampung.toml
        format = 1
        languages = ["id", "ace"]
    .right =
        # kampung.toml
        format = 1
        languages = ["id", "en"]

K0804 = Produk ini tidak dapat dipesan: desa belum punya telepon, WhatsApp, atau email
    .help = Tambahkan di `village.toml`: `contact = { "{" } whatsapp = "0812 0000 0000" { "}" }`, dengan nomor Anda.
    .why = Pengunjung yang tertarik mencari tombol untuk bertanya. Tanpa satu pun kontak, tombol itu tidak ada dan pembeli pergi.
    .wrong =
        # content/celuk/village.toml
        name = "Celuk"
    .right =
        # content/celuk/village.toml
        name = "Celuk"
        contact = { "{" } whatsapp = "0812 0000 0000" { "}" }

K0805 = Produk `{ $name }` belum punya foto
    .help = Salin satu foto ke folder produk ini, langsung dari ponsel. Namanya bebas, misalnya `foto-1.jpg`.
    .why = Produk tanpa foto hampir tidak pernah dipesan. Satu foto yang terang dengan latar polos sudah cukup.
    .wrong =
        products/cincin-jawan/index.md
    .right =
        products/cincin-jawan/index.md
        products/cincin-jawan/foto-1.jpg

K0806 = Harga ini tidak punya tanggal berlaku
    .help = Tulis sampai kapan harga ini pasti berlaku, misalnya `price_valid_until = 2026-12-31`. Sesudah hari itu halaman menampilkan “harga atas permintaan”.
    .why = Harga lama yang lupa diganti membuat pembeli kecewa dan perajin rugi. Dengan tanggal berlaku, program sendiri yang menutup harga lama.
    .wrong =
        +++
        title = "Cincin Jawan"
        price = 450000
        +++
    .right =
        +++
        title = "Cincin Jawan"
        price = 450000
        price_valid_until = 2026-12-31
        +++

K0807 = `{ $field }` bukan keterangan untuk kategori `{ $kind }`
    .help = Isian ini untuk kategori: { $allowed }. Periksa apakah `category` sudah tepat, atau hapus baris ini. Keterangannya tetap tampil.
    .why = Setiap jenis barang punya keterangannya sendiri. Ukuran cincin pada makanan, misalnya, biasanya berarti kategorinya salah pilih.
    .wrong =
        +++
        title = "Keripik Singkong"
        category = "food"
        ring_sizes = [12, 13]
        +++
    .right =
        +++
        title = "Keripik Singkong"
        category = "food"
        shelf_life_days = 90
        +++

K0808 = Harga ini hanya berlaku sampai { $end }, jadi tidak ditampilkan lagi
    .help = Periksa harganya bersama perajin, lalu tulis tanggal baru di `price_valid_until`. Sampai saat itu halaman menampilkan “harga atas permintaan”.
    .why = Harga yang sudah lewat masanya disembunyikan supaya pembeli tidak salah hitung. Harga yang tampil lebih sering menghasilkan pesanan.
    .wrong =
        +++
        title = "Cincin Jawan"
        price = 450000
        price_valid_until = 2024-12-31
        +++
    .right =
        +++
        title = "Cincin Jawan"
        price = 475000
        price_valid_until = 2027-12-31
        +++

K0812 = Sertifikat { $kind } ini berakhir { $days } hari lagi
    .help = Urus perpanjangannya sekarang, lalu tulis tanggal yang baru di `expires`.
    .why = Perpanjangan dapat makan waktu berbulan-bulan. Sertifikat organik yang terlambat diperpanjang pernah menghentikan ekspor seluruh desa.
    .wrong =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "organic", number = "014", issuer = "Control Union", expires = 2026-12-31 { "}" }]
        +++
    .right =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "organic", number = "027", issuer = "Control Union", expires = 2028-12-31 { "}" }]
        +++

K0813 = Sertifikat { $kind } ini sudah berakhir { $days } hari yang lalu; lencananya tidak tampil lagi
    .help = Tulis tanggal yang baru di `expires` sesudah diperpanjang, atau hapus sertifikat ini.
    .why = Menampilkan sertifikat yang sudah tidak berlaku menyesatkan pembeli. Untuk pangan, hal itu dapat melanggar hukum.
    .wrong =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "organic", number = "014", issuer = "Control Union", expires = 2024-12-31 { "}" }]
        +++
    .right =
        +++
        title = "Gula Semut"
        category = "food"
        certifications = [{ "{" } type = "organic", number = "027", issuer = "Control Union", expires = 2028-12-31 { "}" }]
        +++

K0814 = Belum ada catatan persetujuan dari `{ $name }`; nomor telepon dan alamatnya tidak ditampilkan
    .help = Tanyakan kepada orangnya, lalu catat: `consent = { "{" } by = "Ni Made Ariani", date = 2026-03-01, scope = ["name", "photo", "phone"] { "}" }`.
    .why = UU 27/2022 meminta persetujuan yang tercatat sebelum nama, foto, atau nomor seseorang diterbitkan. Catatan ini juga melindungi Anda.
    .wrong =
        +++
        title = "Ni Made Ariani"
        kind = "individual"
        +++
    .right =
        +++
        title = "Ni Made Ariani"
        kind = "individual"
        consent = { "{" } by = "Ni Made Ariani", date = 2026-03-01, scope = ["name", "photo", "phone"], until = 2029-03-01 { "}" }
        +++

K0815 = Persetujuan `{ $name }` berlaku sampai { $end } dan sudah berakhir; foto, telepon, dan alamatnya tidak ditampilkan lagi
    .help = Tanyakan lagi kepada orangnya, lalu tulis tanggal baru di `until`. Bila tidak setuju, tulis `draft = true`.
    .why = Persetujuan yang sudah berakhir dianggap ditarik kembali. Namanya masih menjadi judul halaman sampai Anda memutuskan.
    .wrong =
        +++
        title = "Ni Made Ariani"
        kind = "individual"
        consent = { "{" } by = "Ni Made Ariani", date = 2026-03-01, scope = ["name", "photo", "phone"], until = 2026-03-31 { "}" }
        +++
    .right =
        +++
        title = "Ni Made Ariani"
        kind = "individual"
        consent = { "{" } by = "Ni Made Ariani", date = 2026-03-01, scope = ["name", "photo", "phone"], until = 2029-03-01 { "}" }
        +++

K0816 =
    { $scope ->
        [name] `{ $name }` tidak menyetujui namanya ditampilkan, padahal nama menjadi judul halaman
        [photo] `{ $name }` tidak menyetujui fotonya ditampilkan, jadi fotonya tidak diterbitkan
        [phone] `{ $name }` tidak menyetujui nomornya ditampilkan, jadi telepon dan kanal lainnya tidak diterbitkan
       *[other] `{ $name }` tidak menyetujui alamatnya ditampilkan, jadi alamatnya tidak diterbitkan
    }
    .help =
        { $scope ->
            [name] Pakai nama usaha sebagai judul, atau tulis `draft = true`. Bila orangnya setuju, tambahkan "name" di `scope`.
           *[other] Tidak apa-apa dibiarkan. Bila orangnya setuju, tambahkan "{ $scope }" di `scope`.
        }
    .why = Situs hanya menampilkan yang disetujui orangnya. Pesan ini memberi tahu apa yang karena itu tidak tampil.
    .wrong =
        +++
        title = "Ni Made Ariani"
        kind = "individual"
        consent = { "{" } by = "Ni Made Ariani", date = 2026-03-01, scope = ["photo"] { "}" }
        +++
    .right =
        +++
        title = "Ni Made Ariani"
        kind = "individual"
        consent = { "{" } by = "Ni Made Ariani", date = 2026-03-01, scope = ["name", "photo"] { "}" }
        +++

K0817 = Produsen `{ $name }` belum punya produk maupun anggota
    .help = Tulis `producer = "{ $name }"` di produk buatannya, atau hapus produsen ini.
    .why = Pengunjung yang membuka halamannya tidak menemukan apa-apa untuk dibeli. Mungkin nama produsennya belum ditulis di produknya.
    .wrong =
        +++
        title = "Cincin Jawan"
        category = "jewellery"
        +++
    .right =
        +++
        title = "Cincin Jawan"
        category = "jewellery"
        producer = "koperasi-perak"
        +++

K0820 = Letak `{ $name }` belum diketahui: belum ada alamat, titik peta, nomor, atau akun
    .help = Tulis alamatnya, titik petanya, nomor teleponnya, atau akun tokonya.
    .why = Pembeli yang membaca nama toko ini ingin datang atau bertanya. Tanpa alamat dan tanpa nomor ia hanya bisa menebak.
    .wrong =
        +++
        title = "Toko Seni Teras"
        kind = "art-shop"
        +++
    .right =
        +++
        title = "Toko Seni Teras"
        kind = "art-shop"
        location = { "{" } lat = -8.6008, lon = 115.2705 { "}" }
        contact = { "{" } address = "Jalan Raya Celuk 12, Gianyar" { "}" }
        +++

K0826 = Halaman `{ $page }` berat: { $size } KB, sebaiknya paling banyak { $limit } KB
    .help = Pendekkan teksnya, atau bagi menjadi dua halaman. Bila yang panjang sebuah daftar, pisahkan isinya, misalnya galeri besar menjadi dua galeri.
    .why = Sampai sebesar itu sebuah halaman tiba sekaligus, juga lewat jaringan yang lambat. Selebihnya harus ditunggu, dan pengunjung pergi.
    .wrong =
        galleries/pameran/index.md     (300 foto)
    .right =
        galleries/pameran-1/index.md   (150 foto)
        galleries/pameran-2/index.md   (150 foto)

K0827 = Bahasa `{ $lang }`: { $done } dari { $total } halaman sudah diterjemahkan
    .help = Mulai dari yang paling sering dibuka, misalnya produk unggulan: salin `index.md` menjadi `index.{ $lang }.md` di folder yang sama, lalu terjemahkan. Yang belum antara lain: { $names }.
    .why = Pengunjung berbahasa itu melihat tulisan bahasa lain, dengan pemberitahuan. Bila sebagian besar belum diterjemahkan, lebih baik bahasa itu ditunda daripada mengecewakan.
    .wrong =
        products/cincin-jawan/index.md
        products/gelang-sulur/index.md
    .right =
        products/cincin-jawan/index.md
        products/cincin-jawan/index.en.md
        products/gelang-sulur/index.md
        products/gelang-sulur/index.en.md

K0828 = Galeri `{ $name }` belum punya foto
    .help = Salin foto-fotonya ke folder galeri ini, atau tulis `draft = true` sampai fotonya ada.
    .why = Galeri dibuka untuk melihat foto. Halaman galeri yang kosong membuat pengunjung mengira situsnya rusak.
    .wrong =
        galleries/pameran/index.md
    .right =
        galleries/pameran/index.md
        galleries/pameran/foto-1.jpg
        galleries/pameran/foto-2.jpg

K0829 = Desa ini belum menyebut produk unggulannya
    .help = Tambahkan di `village.toml`: `flagship = "…"`, yaitu nama folder produk yang paling mewakili desa.
    .suggest = Tambahkan di `village.toml`, misalnya: `flagship = "{ $suggestion }"`.
    .why = Satu Desa Satu Produk: produk unggulan tampil besar di halaman muka dan di daftar semua desa. Tanpa itu pengunjung tidak tahu harus mulai dari mana.
    .wrong =
        name = "Celuk"
        region = "51.04.01.2005"
    .right =
        name = "Celuk"
        region = "51.04.01.2005"
        flagship = "cincin-jawan"

K0830 = Naskah aslinya berubah setelah terjemahan ini (`{ $lang }`) dibuat
    .help = Bandingkan dengan naskah asli dan perbaiki yang berbeda. Sesudah itu ketik `kampung terjemahan --mark-done { $file }`
    .related = naskah asli
    .why = Pengunjung membaca hal yang sudah tidak tertulis lagi dalam bahasa lain. Harga dan fakta lain tetap benar di semua bahasa karena hanya ditulis sekali.
    .wrong =
        # naskah asli diubah setelah diterjemahkan
        products/cincin-jawan/index.md
        products/cincin-jawan/index.en.md
    .right =
        # terjemahkan juga perubahannya, lalu:
        kampung terjemahan --mark-done content/celuk/products/cincin-jawan/index.en.md

K0831 = Kata “{ $value }” memuat huruf dari aksara lain: “{ $found }” hanya mirip huruf Latin
    .help = Ketik ulang kata itu dengan tangan, jangan ditempel.
    .why = Mesin pencari tidak menemukan kata seperti itu, dan pembaca layar mengejanya. Pembaca bisa mengiranya palsu.
    .wrong =
        title = "C\u0435luk"       # huruf е ini Kiril
    .right =
        title = "Celuk"

## Nama nilai di halaman penjelasan, tempat nilainya belum diketahui

arg-address = alamat
arg-allowed = pilihan
arg-anchor = judul
arg-channel = kanal
arg-currency = mata uang
arg-days = jumlah hari
arg-default = bahasa utama
arg-detail = keterangan
arg-done = sudah
arg-end = selesai
arg-example = contoh
arg-expected = yang diharapkan
arg-extension = akhiran
arg-field = isian
arg-file = berkas
arg-folder = folder
arg-form = contoh
arg-format = format
arg-found = yang tertulis
arg-group = kelompok
arg-height = tinggi
arg-id = nama folder
arg-instead = bahasa pengganti
arg-kind = jenis
arg-known = angka yang dikenal
arg-lang = bahasa
arg-length = jumlah
arg-limit = batas
arg-line = baris
arg-max = terbesar
arg-min = terkecil
arg-name = nama
arg-names = nama-nama
arg-offset = letak
arg-other = jam lain
arg-page = halaman
arg-path = folder
arg-pid = nomor
arg-problem = masalah
arg-reason = sebab
arg-scheme = awalan
arg-scope = cakupan
arg-size = ukuran
arg-start = mulai
arg-suggestion = usul
arg-sum = jumlah
arg-table = bagian
arg-tag = kode
arg-target = tujuan
arg-time = jam
arg-total = semuanya
arg-value = nilai
arg-whole = angka bulat
arg-width = lebar

## Keterangan pembaca TOML, yang aslinya berbahasa Inggris

toml-string-values-must-be-quoted = teks harus di antara tanda kutip
toml-invalid-boolean = teks harus di antara tanda kutip; hanya `true` dan `false` yang tidak
toml-unclosed-array = kurung siku `]` belum ditutup
toml-unclosed-inline-table = kurung kurawal belum ditutup
toml-unclosed-table = nama bagian belum ditutup dengan `]`
toml-unclosed-array-table = nama bagian belum ditutup dengan `]]`
toml-key-with-no-value = sesudah nama belum ada `=` dan nilainya
toml-missing-value-for-key = sesudah tanda `=` belum ada nilainya
toml-missing-value = sesudah tanda `=` belum ada nilainya
toml-extra = ada tanda `=` yang berlebih
toml-extra-comma-in-array = ada koma yang berlebih di dalam daftar
toml-extra-comma-in-inline-table = ada koma yang berlebih di dalam kurung kurawal
toml-missing-comma-between-array-elements = di antara dua bagian daftar belum ada koma
toml-missing-comma-between-key-value-pairs = di antara dua isian belum ada koma
toml-missing-assignment-between-key-value-pairs = di antara nama dan nilai belum ada `=`
toml-missing-key-for-inline-table-element = di dalam kurung kurawal ada nilai tanpa nama
toml-unexpected-in-array = di dalam daftar ada tanda `=`
toml-unexpected-key-or-value = sesudah nilai masih ada tulisan lain di baris ini
toml-unexpected-content = ada tulisan yang tidak pada tempatnya
toml-invalid-key-value-pair = baris ini bukan `nama = nilai`
toml-invalid-basic-string = tanda kutip penutup tertinggal, atau ada tanda yang tidak boleh di dalam teks
toml-invalid-literal-string = tanda kutip penutup tertinggal, atau ada tanda yang tidak boleh di dalam teks
toml-invalid-unquoted-key = nama isian hanya boleh berisi huruf a–z, angka, `_`, dan `-`
toml-invalid-float = ini bukan angka
toml-invalid-decimal-integer = ini bukan angka
toml-unexpected-leading-zero = nomor yang dimulai dengan 0, seperti nomor telepon, ditulis di antara tanda kutip
toml-missing-escaped-value = sesudah tanda `\` di dalam teks ada huruf yang tidak dikenal; tulis `\\` atau `/`
toml-duplicate-key = nama ini sudah ditulis sebelumnya
toml-invalid-date = tanggal ini tidak ada; tulis tahun-bulan-tanggal, misalnya `2026-05-01`
toml-invalid-datetime = tanggal atau jam ini tidak ada; tulis misalnya `2026-05-01T09:00:00`
toml-invalid-time = jam ini tidak ada; tulis misalnya `09:00:00`
toml-invalid-fraction = sesudah titik belum ada angka
toml-too-few-unicode-value-digits = tanda `\` di dalam teks punya arti khusus; tulis `\\` atau `/`
toml-missing-opening-quote = tanda kutip pembuka tertinggal
toml-unquoted-keys-cannot-be-empty = sebelum tanda `=` belum ada nama isian
toml-missing-table-open = kurung siku pembuka `[` tertinggal

## Kebiasaan menulis yang bukan TOML

toml-yes-or-no = untuk ya tulis `true`, untuk tidak tulis `false`
toml-curly-quotation-marks = tanda kutipnya melengkung (“ ”) seperti di Word; ketik tanda kutip lurus (`"`)
toml-currency-sign = harga ditulis angkanya saja, tanpa `Rp` dan tanpa titik
toml-decimal-comma = pecahan memakai titik, bukan koma
toml-number-with-unit = angka ditulis tanpa satuan di belakangnya

## Sebab kegagalan, yang aslinya berbahasa Inggris: dari komputer …

reason-permission-denied = izinnya tidak cukup
reason-operation-not-permitted = izinnya tidak cukup
reason-no-such-file-or-directory = berkas atau foldernya tidak ada
reason-no-space-left-on-device = penyimpanan sudah penuh
reason-disk-quota-exceeded = jatah penyimpanan sudah habis
reason-read-only-file-system = penyimpanan ini hanya boleh dibaca
reason-is-a-directory = di sana ada folder, bukan berkas
reason-not-a-directory = di sana ada berkas, bukan folder
reason-file-exists = sudah ada berkas dengan nama itu
reason-file-name-too-long = namanya terlalu panjang
reason-too-many-open-files = terlalu banyak berkas sedang dibuka
reason-too-many-levels-of-symbolic-links = pintasannya berputar
reason-input-output-error = penyimpanan bermasalah; mungkin rusak atau terlepas
reason-device-or-resource-busy = sedang dipakai program lain
reason-text-file-busy = sedang dipakai program lain
reason-address-already-in-use = sedang dipakai program lain
reason-operation-interrupted = terhenti di tengah jalan
reason-unexpected-end-of-file = isinya terpotong

## … dan dari foto yang dibuka

reason-the-file-is-empty = berkasnya kosong
reason-the-file-begins-with-nothing-but-zeros = isinya hanya nol, biasanya karena penyalinan terputus
reason-ends-too-early = isinya terpotong sebelum selesai
reason-is-damaged = gambarnya tidak dapat dibuka
reason-cannot-be-read = berkasnya tidak dapat dibaca
reason-changed-while-it-was-worked-on = berkasnya berubah selagi diolah
reason-cannot-give = ukurannya tidak dapat diolah
reason-cannot-be-encoded = hasilnya tidak dapat disimpan sebagai gambar
reason-cannot-be-kept = hasilnya tidak dapat disimpan
reason-width-or-height-is-zero = lebar atau tingginya nol
reason-jpeg = isi JPEG-nya tidak utuh
reason-png = isi PNG-nya tidak utuh
reason-webp = isi WebP-nya tidak utuh
reason-gif = isi GIF-nya tidak utuh
