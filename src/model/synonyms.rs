//! Words that Indonesian authors reach for, and the field or value that they mean.

/// Indonesian (and a few English) words for fields. Ordered by the word.
const FIELDS: &[(&str, &str)] = &[
    ("abstrak", "summary"),
    ("akses", "access"),
    ("alamat", "address"),
    ("alasan", "reason"),
    ("anggota", "members"),
    ("bahan", "materials"),
    ("bahasa", "languages"),
    ("berat", "weight_g"),
    ("berat_g", "weight_g"),
    ("berlaku_sampai", "price_valid_until"),
    ("biaya", "fee"),
    ("bujur", "lon"),
    ("buka", "hours"),
    ("caption_foto", "caption"),
    ("contact_person", "person"),
    ("dari", "from"),
    ("deskripsi", "summary"),
    ("diameter_mm", "diameter"),
    ("dimensi", "dimensions_mm"),
    ("dimensions", "dimensions_mm"),
    ("diperbarui", "updated"),
    ("ditambahkan", "added"),
    ("fb", "facebook"),
    ("formulir", "form"),
    ("foto", "photos"),
    ("fotografer", "credit"),
    ("harga", "price"),
    ("hari_libur", "closures"),
    ("hp", "phone"),
    ("ig", "instagram"),
    ("instruktur", "organiser"),
    ("jam", "hours"),
    ("jam_buka", "hours"),
    ("jenis", "kind"),
    ("judul", "title"),
    ("kadar", "purity"),
    ("kakaotalk", "kakao"),
    ("kanal", "channels"),
    ("kategori", "category"),
    ("kegiatan", "kind"),
    ("keterangan", "caption"),
    ("ketinggian", "elevation_m"),
    ("kode", "sku"),
    ("kode_wilayah", "region"),
    ("komoditas", "commodity"),
    ("kontak", "contact"),
    ("koordinat", "location"),
    ("kunjungan", "visit"),
    ("latitude", "lat"),
    ("lebar", "width"),
    ("libur", "closures"),
    ("lintang", "lat"),
    ("lng", "lon"),
    ("lokasi", "location"),
    ("longitude", "lon"),
    ("mata_uang", "currency"),
    ("material", "materials"),
    ("media_sosial", "channels"),
    ("medsos", "channels"),
    ("motif_kain", "motif"),
    ("mulai", "start"),
    ("nama", "name"),
    ("narahubung", "person"),
    ("nomor_telepon", "phone"),
    ("orang", "person"),
    ("organizer", "organiser"),
    ("panjang", "length"),
    ("pembuat", "producer"),
    ("pengrajin", "producer"),
    ("penyelenggara", "organiser"),
    ("perajin", "producer"),
    ("produsen", "producer"),
    ("ringkasan", "summary"),
    ("sampai", "to"),
    ("satuan", "unit"),
    ("sejak", "since"),
    ("selesai", "end"),
    ("size", "dimensions_mm"),
    ("sosmed", "channels"),
    ("surel", "email"),
    ("tanggal", "date"),
    ("tanggal_mulai", "start"),
    ("tanggal_selesai", "end"),
    ("teknik", "technique"),
    ("telepon", "phone"),
    ("telp", "phone"),
    ("tema", "theme"),
    ("tempat", "place"),
    ("tiket", "fee"),
    ("tinggi", "height"),
    ("transportasi", "access"),
    ("tutup", "closures"),
    ("ukuran", "dimensions_mm"),
    ("ukuran_mm", "dimensions_mm"),
    ("unggulan", "flagship"),
    ("urutan", "order"),
    ("wa", "whatsapp"),
    ("wechat_id", "wechat"),
    ("weight", "weight_g"),
    ("wilayah", "region"),
    ("yt", "youtube"),
];

/// Indonesian words for values of closed sets, and for the folders of a village. Ordered by the word.
const VALUES: &[(&str, &str)] = &[
    ("acara", "events"),
    ("anyaman", "wickerwork"),
    ("arsip", "archived"),
    ("batal", "cancelled"),
    ("berita", "news"),
    ("daring", "online"),
    ("festival-budaya", "festival"),
    ("galeri", "galleries"),
    ("gallery", "galleries"),
    ("habis", "sold-out"),
    ("halaman", "pages"),
    ("jasa", "service"),
    ("kabar", "news"),
    ("kain", "textile"),
    ("kayu", "woodcraft"),
    ("kegiatan", "events"),
    ("kelompok", "group"),
    ("keramik", "pottery"),
    ("koperasi", "cooperative"),
    ("kopi", "coffee"),
    ("kulit", "leather"),
    ("lainnya", "other"),
    ("makanan", "food"),
    ("minuman", "beverage"),
    ("orang", "individual"),
    ("outlet", "outlets"),
    ("pameran", "exhibition"),
    ("pasar", "market"),
    ("pelatihan", "training"),
    ("pengrajin", "producers"),
    ("perajin", "producers"),
    ("perhiasan", "jewellery"),
    ("perkebunan", "plantation"),
    ("perorangan", "individual"),
    ("pesanan", "made-to-order"),
    ("peternakan", "livestock"),
    ("produk", "products"),
    ("produsen", "producers"),
    ("pusat-ukm", "ukm-centre"),
    ("rempah", "spice"),
    ("rencana", "planned"),
    ("swalayan", "supermarket"),
    ("tembikar", "pottery"),
    ("tempat-beli", "outlets"),
    ("tenun", "weaving"),
    ("tersedia", "available"),
    ("toko", "shop"),
    ("toko-daring", "online"),
    ("toko-seni", "art-shop"),
    ("ukm-center", "ukm-centre"),
];

/// The field that `word` means.
pub fn for_field(word: &str) -> Option<&'static str> {
    look_up(FIELDS, word)
}

/// The value or folder that `word` means.
pub fn for_value(word: &str) -> Option<&'static str> {
    look_up(VALUES, word)
}

fn look_up(table: &[(&'static str, &'static str)], word: &str) -> Option<&'static str> {
    let word = word.trim().to_lowercase().replace([' ', '-'], "_");
    table
        .iter()
        .find(|(w, _)| w.replace('-', "_") == word)
        .map(|(_, meant)| *meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_understood_in_any_case() {
        assert_eq!(for_field("Berat"), Some("weight_g"));
        assert_eq!(for_field("jam buka"), Some("hours"));
        assert_eq!(for_value("koperasi"), Some("cooperative"));
        assert_eq!(for_field("xyz"), None);
    }
}
