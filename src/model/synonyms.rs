//! Words that Indonesian authors reach for, and the field or value that they mean.

/// Indonesian (and a few English) words for fields. Ordered by the word.
const FIELDS: &[(&str, &str)] = &[
    ("abstrak", "summary"),
    ("akses", "access"),
    ("alamat", "address"),
    ("alamat_lama", "moved_from"),
    ("aliases", "moved_from"),
    ("anggota", "members"),
    ("bahan", "materials"),
    ("bahasa", "languages"),
    ("berat", "weight_g"),
    ("berat_g", "weight_g"),
    ("berlaku_sampai", "price_valid_until"),
    ("bujur", "lon"),
    ("buka", "hours"),
    ("caption_foto", "caption"),
    ("contact_person", "person"),
    ("deskripsi", "summary"),
    ("diameter_mm", "diameter"),
    ("ditambahkan", "added"),
    ("diperbarui", "updated"),
    ("dimensi", "dimensions_mm"),
    ("dimensions", "dimensions_mm"),
    ("fotografer", "credit"),
    ("foto", "photos"),
    ("harga", "price"),
    ("hp", "phone"),
    ("instruktur", "organiser"),
    ("jam", "hours"),
    ("jam_buka", "hours"),
    ("jenis", "kind"),
    ("judul", "title"),
    ("kadar", "purity"),
    ("kategori", "category"),
    ("kegiatan", "kind"),
    ("keterangan", "caption"),
    ("ketinggian", "elevation_m"),
    ("kode", "sku"),
    ("kode_wilayah", "region"),
    ("komoditas", "commodity"),
    ("kontak", "contact"),
    ("koordinat", "location"),
    ("latitude", "lat"),
    ("lebar", "width"),
    ("lintang", "lat"),
    ("lng", "lon"),
    ("lokasi", "location"),
    ("longitude", "lon"),
    ("mata_uang", "currency"),
    ("material", "materials"),
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
    ("pindah_dari", "moved_from"),
    ("produsen", "producer"),
    ("redirect_from", "moved_from"),
    ("ringkasan", "summary"),
    ("satuan", "unit"),
    ("sejak", "since"),
    ("selesai", "end"),
    ("situs", "url"),
    ("size", "dimensions_mm"),
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
    ("time_zone", "timezone"),
    ("tinggi", "height"),
    ("ukuran", "dimensions_mm"),
    ("ukuran_mm", "dimensions_mm"),
    ("unggulan", "flagship"),
    ("urutan", "order"),
    ("wa", "whatsapp"),
    ("website", "url"),
    ("weight", "weight_g"),
    ("wilayah", "region"),
    ("zona_waktu", "timezone"),
];

/// Indonesian words for values of closed sets, and for the folders of a village. Ordered by the word.
const VALUES: &[(&str, &str)] = &[
    ("acara", "events"),
    ("anyaman", "wickerwork"),
    ("arsip", "archived"),
    ("batal", "cancelled"),
    ("berita", "news"),
    ("dibatalkan", "cancelled"),
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
    ("kopi", "coffee"),
    ("koperasi", "cooperative"),
    ("kulit", "leather"),
    ("lainnya", "other"),
    ("lokakarya", "workshop"),
    ("makanan", "food"),
    ("minuman", "beverage"),
    ("misi-dagang", "trade-mission"),
    ("orang", "individual"),
    ("outlet", "outlets"),
    ("pameran", "exhibition"),
    ("pasar", "market"),
    ("pasti", "confirmed"),
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
    ("rempah", "spice"),
    ("rencana", "planned"),
    ("tembikar", "pottery"),
    ("tenun", "weaving"),
    ("tersedia", "available"),
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
