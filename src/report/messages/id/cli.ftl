# Kata-kata baris perintah.

## Tingkat dan label di samping pesan

severity-error = kesalahan
severity-advice = saran
label-help = bantuan
label-note = catatan

## Jumlah

count-errors = { $count } kesalahan
count-advice = { $count } saran
count-files = { $count } berkas
count-villages = { $count } desa
count-pages = { $count } halaman
count-photos = { $count } foto
size-bytes = { $size } byte
size-kilobytes = { $size } KB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB

## Ringkasan di akhir

summary-problems = Ditemukan { $errors } dan { $advice }.
summary-problems-one-kind = Ditemukan { $problems }.
summary-kind = {"  "}{ $count } × { $code }, { $files }: { $message }
summary-no-problems = Semua baik: tidak ada kesalahan dan tidak ada saran.
summary-built = { $villages } dibuat: { $pages }, { $photos }, { $size }.
summary-pictures = Gambar: { $made } dibuat, { $reused } dari simpanan; { $originals } foto asli menjadi { $size }.
summary-reused = { $villages } tidak berubah.
summary-failed = Belum dapat dibuat: { $names }. Situs lama, bila ada, tetap tayang.
summary-no-village = Tidak ada desa di bagian ini.
summary-where = Hasilnya ada di { $path }
summary-stopped = Tidak ada yang diterbitkan.
more-advice = saran[{ $code }]: masih ada { $count } tempat lain seperti ini. Untuk melihat semuanya, tambahkan `--format json`
hint-explain = Penjelasan lengkap dengan contoh: ketik `kampung jelaskan { $code }`
hint-check = Masih ada { $advice }. Untuk membacanya, ketik `{ $command }`

## Tahap kerja

phase-read = Membaca
phase-check = Memeriksa
phase-photos = Foto
phase-pages = Halaman
phase-publish = Menerbitkan
progress = { $done } dari { $total }, { $bytes } dari { $all }
progress-village = { $name } ({ $number } dari { $total })

## Halaman penjelasan

explain-do = Yang perlu dilakukan
explain-why = Mengapa
explain-wrong = Keliru
explain-right = Benar
explain-index = Semua pesan dan artinya

## Bantuan: judul

heading-usage = Cara pakai
heading-commands = Perintah
heading-arguments = Isian
heading-options = Pilihan
heading-aliases = juga
heading-default = bila tidak ditulis
heading-choices = pilihan
value-workspace = FOLDER
value-folder = FOLDER
value-village = DESA
value-tag = BAHASA
value-file = BERKAS
value-date = TANGGAL
value-language = BAHASA
value-format = BENTUK
value-number = JUMLAH
value-port = NOMOR
value-shard = K/N
value-phone = NOMOR
value-text = TEKS
value-address = ALAMAT
value-code = KODE
value-command = PERINTAH
value-options = PILIHAN

## Bantuan: perintah

about = Membuat situs desa dari folder berisi tulisan dan foto
cmd-build = Membuat situs
    .long = Membaca folder situs, memeriksa isinya, lalu menulis situs yang siap dipasang. Desa yang masih mengandung kesalahan tetap memakai situs lamanya; desa lain diterbitkan.
cmd-check = Memeriksa isi tanpa menerbitkan
    .long = Memeriksa semua isi dan menunjukkan kesalahan serta saran, tanpa mengubah situs yang sudah ada.
cmd-serve = Menunjukkan situs di browser selagi Anda menulis
    .long = Membuat situs dalam memori dan menunjukkannya di browser komputer ini, termasuk draf. Setiap kali sebuah berkas disimpan, halamannya memuat ulang sendiri; kesalahan ditunjukkan di halaman dan di terminal. Folder hasil tidak disentuh.
cmd-new = Membuat folder situs baru
    .long = Membuat folder situs baru dengan contoh yang langsung jadi. Yang belum ditulis sebagai pilihan akan ditanyakan.
cmd-translations = Menunjukkan yang sudah diterjemahkan dan yang perlu diperbarui
    .long = Menghitung untuk setiap desa dan bahasa: yang lengkap, yang sebagian isiannya masih meminjam bahasa lain, yang perlu diperbarui, dan yang belum ada. Terjemahan yang sudah sesuai dicatat dengan --mark-done; sejak itu perubahan naskah aslinya terlihat.
cmd-portal = Menyusun portal dari bagian-bagian
    .long = Membuat portal dari bagian-bagian yang sudah diterbitkan (kampung bangun --shard), tanpa berkas asli desa-desanya. Menolak bila ada bagian yang kurang.
cmd-clean = Menghapus hasil dan berkas sementara
    .long = Menghapus situs yang pernah dibuat kampung dan berkas sementaranya. Tulisan, foto, dan berkas lain milik Anda tidak disentuh.
cmd-explain = Menjelaskan sebuah kode, dengan contoh
    .long = Menjelaskan arti sebuah kode seperti K0108, mengapa aturannya ada, dan bagaimana membetulkannya, dengan contoh.
cmd-help = Menunjukkan bantuan
    .long = Menunjukkan semua perintah, atau bantuan untuk satu perintah.

opt-workspace = Folder situs, yaitu folder yang berisi kampung.toml; bila tidak ditulis, folder tempat Anda berada
opt-out = Folder hasil; bila tidak ditulis, folder public di dalam folder situs
opt-today = Anggap hari ini tanggal ini, misalnya 2026-05-01
opt-lang = Bahasa pesan: id atau en
opt-port = Nomor port di komputer ini; bila tidak ditulis, 8080 atau berikutnya yang kosong
opt-open = Langsung membuka browser
opt-format = Bentuk hasil: human untuk dibaca orang, json untuk program lain
opt-village = Hanya desa ini
opt-shard = Hanya desa di bagian ini, misalnya 3/8, tanpa portal; tiap bagian punya --out sendiri
opt-from = Folder hasil semua bagian, atau penyimpanan objek yang berisi catatannya (s3://bucket/folder)
opt-language = Hanya bahasa ini, dengan semua yang belum ada
opt-survey-format = Bentuk hasil: human untuk dibaca orang, json untuk program lain, csv untuk tabel penerjemah
opt-mark-done = Catat bahwa terjemahan ini (atau semua di folder ini) sudah sesuai dengan naskah aslinya
opt-cache = Hapus hanya simpanan foto, yang dipakai semua situs di komputer ini
opt-strict = Anggap saran sebagai kesalahan
opt-verify = Baca semua berkas lagi, juga yang tampaknya tidak berubah
opt-threads = Paling banyak berapa pekerjaan sekaligus
opt-code = Kode yang ingin dijelaskan, misalnya K0108
opt-command = Perintah yang ingin dibaca bantuannya
opt-help = Menunjukkan bantuan
opt-version = Menunjukkan versi
opt-new-folder = Folder baru yang akan dibuat
opt-name = Nama desa
opt-region = Kode wilayah desa, misalnya 51.04.01.2005
opt-languages = Bahasa situs, dipisah koma; yang pertama bahasa utama, misalnya id,en
opt-whatsapp = Nomor WhatsApp desa
opt-base-url = Alamat tempat situs akan dipasang, misalnya https://contoh.id
opt-yes = Jangan bertanya; pakai nilai bawaan untuk yang tidak ditulis

## Cara pakai yang keliru

usage-unknown-argument = `{ $argument }` bukan pilihan yang dikenal
    .suggest = `{ $argument }` bukan pilihan yang dikenal. Maksudnya `{ $suggestion }`?
usage-unknown-command = `{ $command }` bukan perintah yang dikenal
    .suggest = `{ $command }` bukan perintah yang dikenal. Maksudnya `{ $suggestion }`?
usage-unexpected-argument = `{ $argument }` tidak diperlukan di sini
usage-missing-command = Perintahnya belum ditulis
usage-missing-argument = Belum ditulis: { $argument }
usage-missing-value = Sesudah `{ $argument }` belum ada nilainya
usage-invalid-value = `{ $value }` tidak dapat dipakai untuk `{ $argument }`
    .choices = `{ $value }` tidak dapat dipakai untuk `{ $argument }`. Pilihan: { $allowed }
usage-repeated = `{ $argument }` cukup ditulis satu kali
usage-conflict = `{ $argument }` tidak dapat dipakai bersama `{ $other }`
usage-invalid-date = `{ $value }` bukan tanggal. Tulis tahun-bulan-tanggal, misalnya 2026-05-01
usage-unknown-code = Tidak ada kode `{ $code }`. Kode terdiri dari huruf K dan empat angka, misalnya K0108
usage-unknown-village = Tidak ada desa `{ $value }`
    .suggest = Tidak ada desa `{ $value }`. Maksudnya `{ $suggestion }`?
usage-shard-out = { $path } sudah berisi hal lain, bukan bagian { $shard }. Beri tiap bagian folder sendiri dengan `--out`
usage-shard-home = Ruang kerja ini punya desa utama (`home` di kampung.toml). Bagian hanya untuk ruang kerja yang punya portal: hapus baris itu, atau bangun tanpa `--shard`
usage-portal-out = { $path } berisi bagian { $shard }. Beri portal folder sendiri dengan `--out`
usage-portal-home = Ruang kerja ini punya desa utama (`home` di kampung.toml), jadi tidak punya portal
usage-portal-empty = Tidak ada desa yang sudah terbit di { $path }. Buat satu bagian ke sana: `kampung bangun --shard K/N --out { $path }`
usage-portal-mixed = { $path } bukan bagian dari keseluruhan yang sama: semua folder harus bagian dari satu jumlah, seperti 1/8 sampai 8/8
usage-portal-missing = Bagian yang kurang: { $shards }. Buat dulu, lalu sebutkan juga foldernya sesudah `--from`
usage-portal-unreachable = { $path } tidak dapat dibaca: { $reason }
usage-portal-store = `{ $path }` bukan alamat penyimpanan objek. Tulis bucket dan foldernya: `s3://bucket/folder`
usage-portal-empty-store = Tidak ada catatan bagian di { $path }. Catatan itu ditaruh oleh `kampung bangun --shard K/N` bila `[cache] url` di kampung.toml menyebut penyimpanan ini
usage-portal-no-store = kampung ini dibuat tanpa penyimpanan objek, jadi tidak dapat membaca { $path }. Buat kampung yang memuatnya: `cargo install --path . --features full`
usage-portal-twice = Desa { $id } ada di { $path } dan di { $other }. Sebutkan salah satu saja, atau buat lagi bagian-bagiannya
usage-portal-version = Desa { $id } di { $path } diterbitkan oleh versi kampung yang lain. Buat lagi bagiannya
usage-unknown-language = `{ $value }` bukan bahasa lain di desa-desa ini
    .suggest = `{ $value }` bukan bahasa di desa-desa ini. Maksudnya `{ $suggestion }`?
usage-no-translation = Tidak ada terjemahan di `{ $path }`. Tulis nama berkas seperti index.en.md, atau folder yang memuatnya
usage-other = Perintah ini tidak dapat dijalankan: { $detail }
usage-not-text = Sebagian dari yang ditulis tidak dapat dibaca sebagai teks
usage-hint = Untuk bantuan, ketik `{ $command } --help`

## Pertanyaan `kampung baru`

new-welcome = Kami buatkan folder situs baru. Tekan Enter untuk memakai nilai di dalam kurung.
ask-folder = Nama folder situs
ask-name = Nama desa
ask-region = Kode wilayah desa (lihat surat resmi desa, misalnya 51.04.01.2005)
ask-languages = Bahasa situs, dipisah koma
ask-whatsapp = Nomor WhatsApp untuk pembeli (boleh dikosongkan)
ask-base-url = Alamat situs nanti (boleh dikosongkan)
ask-default = { $question } ({ $default }):
ask-plain = { $question }:
ask-again = Belum dapat dipakai: { $reason }
new-exists = Folder `{ $path }` sudah ada dan tidak kosong
    .help = Pilih nama folder lain: `kampung baru FOLDER-LAIN`.
new-no-terminal = Tidak ada yang dapat ditanya. Tulis semuanya sebagai pilihan, misalnya `kampung baru situs-desa --name "Celuk"`
new-done = Selesai. Folder situs Anda: { $path }
new-next = Berikutnya: buka `{ $file }` dan ganti isinya, salin foto ke folder yang sama, lalu ketik `kampung bangun { $path }`

## `kampung bersihkan` dan kegagalan lain

clean-done = { $count } berkas dihapus.
clean-cache = Simpanan foto dikosongkan; { $size } dibebaskan.
clean-nothing = Tidak ada yang perlu dihapus.
clean-kept = { $count } berkas yang bukan buatan kampung dibiarkan.
failure-cache = Folder simpanan foto tidak dapat dipakai ({ $reason }). Situs tetap dibuat; lain kali hanya lebih lambat.
failure-object-store = Penyimpanan objek { $store } tidak dapat dipakai ({ $reason }). Situs tetap dibuat; hanya gambar buatan mesin lain tidak dikenal di sini, dan sebaliknya.
failure-object-store-notes = Yang diterbitkan bagian ini tidak dapat dicatat di penyimpanan objek { $store } ({ $reason }). Situsnya tetap terbit; portal dari penyimpanan itu menampilkan keadaan sebelumnya. Jalankan lagi perintah yang sama.
failure-file = `{ $path }`: { $reason }
failure-not-noted = `{ $path }` tidak dapat dicatat karena isiannya tidak terbaca. Ketik `{ $reason }` untuk melihat sebabnya
failure-internal = Ada kerusakan di dalam program: { $detail }. Ini bukan kesalahan Anda; tolong kabarkan kepada pembuatnya.

## Sejauh mana desa-desa diterjemahkan: `kampung terjemahan`

translations-language = Bahasa
standing-complete = lengkap
standing-partial = sebagian
standing-stale = perlu diperbarui
standing-missing = belum ada
translations-stale = Perlu diperbarui: naskah aslinya sudah berubah
translations-partial = Sebagian: isian ini masih tampil dalam bahasa lain
translations-missing = Belum ada: seluruh halaman tampil dalam bahasa lain
translations-more = dan { $count } lagi; untuk melihat semua, tambahkan `--language { $lang }`
translations-none = Di sini hanya ada satu bahasa.
translations-without-note = { $count } terjemahan belum mencatat naskah asli yang dipakai, jadi perubahan nanti tidak terlihat. Sudah sesuai? Ketik `{ $command }` lalu berkas atau foldernya.
translations-noted = Dicatat: { $file }

## Pratinjau: `kampung lihat`

serve-ready = Pratinjau ada di { $address }
serve-stop = Simpan perubahan, dan halamannya memuat ulang sendiri. Untuk berhenti, tekan Ctrl-C.
serve-built = Dibuat dalam { $ms } ms
serve-rebuilt = Dibuat ulang dalam { $ms } ms
serve-kept = Yang tampil di pratinjau tetap situs terakhir yang baik. Perbaiki lalu simpan; pratinjau mencobanya lagi.
serve-mended = Semua kesalahan sudah dibetulkan.
serve-polling = Perubahan berkas tidak dapat diamati di sini ({ $reason }). Folder situs dilihat ulang setiap detik.
serve-port-taken = Port { $port } sedang dipakai program lain. Pilih yang lain, misalnya `{ $command }`
serve-port-refused = Port { $port } tidak dapat dipakai: { $reason }
serve-failed = Pratinjau berhenti: { $reason }
serve-no-browser = Browser tidak dapat dibuka ({ $reason }). Buka sendiri alamat di atas.
preview-errors = { $errors } perlu dibetulkan
preview-old-site = Di belakang pesan ini tampak situs terakhir yang baik.
preview-no-site = Halaman ini belum dapat dibuat. Setelah dibetulkan dan disimpan, halaman ini memuat ulang sendiri.
preview-more = … dan { $count } lagi; semuanya tertulis di terminal.
preview-close = Tutup
preview-draft = Draf: belum diterbitkan
preview-waiting = Situs sedang dibuat. Halaman ini memuat ulang sendiri bila sudah selesai.
preview-not-found = Tidak ada halaman di alamat ini.
preview-not-here = Pratinjau ini hanya untuk komputer ini sendiri. Buka { $address }
