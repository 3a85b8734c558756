//! Closed sets of values, with the names that authors write.

use super::fields::Choice;

macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl Choice for $name {
            const NAMES: &'static [(&'static str, Self)] = &[$(($text, $name::$variant),)*];
        }
    };
}

choice! {
    /// What a product is; also what a village is known for.
    Category {
        /// Rings, necklaces, pins.
        Jewellery = "jewellery",
        /// Cloth that is neither batik nor sold as weaving.
        Textile = "textile",
        /// Wax-resist cloth.
        Batik = "batik",
        /// Cloth from a loom: songket, ikat.
        Weaving = "weaving",
        /// Baskets and other plaited work.
        Wickerwork = "wickerwork",
        /// Things of wood.
        Woodcraft = "woodcraft",
        /// Things of clay.
        Pottery = "pottery",
        /// Things of leather.
        Leather = "leather",
        /// Things to eat.
        Food = "food",
        /// Things to drink.
        Beverage = "beverage",
        /// Coffee.
        Coffee = "coffee",
        /// Spices.
        Spice = "spice",
        /// Fresh produce.
        Plantation = "plantation",
        /// Animals.
        Livestock = "livestock",
        /// Work for others.
        Service = "service",
        /// None of these.
        Other = "other",
    }
}

choice! {
    /// Whether a product can be had.
    ProductStatus {
        /// At once.
        Available = "available",
        /// After it was ordered.
        MadeToOrder = "made-to-order",
        /// Not now.
        SoldOut = "sold-out",
        /// No more; its page stays.
        Archived = "archived",
    }
}

choice! {
    /// Who carries the goods how far, and who bears the risk: the rules of Incoterms 2020 (ICC).
    Incoterm {
        /// Ex Works.
        Exw = "EXW",
        /// Free Carrier.
        Fca = "FCA",
        /// Free Alongside Ship.
        Fas = "FAS",
        /// Free On Board.
        Fob = "FOB",
        /// Cost and Freight.
        Cfr = "CFR",
        /// Cost, Insurance and Freight.
        Cif = "CIF",
        /// Carriage Paid To.
        Cpt = "CPT",
        /// Carriage and Insurance Paid To.
        Cip = "CIP",
        /// Delivered At Place.
        Dap = "DAP",
        /// Delivered At Place Unloaded.
        Dpu = "DPU",
        /// Delivered Duty Paid.
        Ddp = "DDP",
    }
}

choice! {
    /// Sea containers in which the smallest order is counted.
    Container {
        /// 20 feet.
        Twenty = "20ft",
        /// 40 feet.
        Forty = "40ft",
        /// 40 feet, higher.
        HighCube = "40hc",
    }
}

choice! {
    /// The time in which a capacity is counted.
    PerTime {
        /// A day.
        Day = "day",
        /// A week.
        Week = "week",
        /// A month.
        Month = "month",
        /// A year.
        Year = "year",
    }
}

choice! {
    /// Who makes.
    ProducerKind {
        /// One person.
        Individual = "individual",
        /// A micro, small or medium enterprise.
        Umkm = "umkm",
        /// A cooperative.
        Cooperative = "cooperative",
        /// A group without that form.
        Group = "group",
    }
}

choice! {
    /// What an outlet is.
    OutletKind {
        /// A shop.
        Shop = "shop",
        /// The craft council of a province or regency (Dewan Kerajinan Nasional Daerah).
        Dekranasda = "dekranasda",
        /// A centre for small enterprises.
        UkmCentre = "ukm-centre",
        /// A shop for art.
        ArtShop = "art-shop",
        /// A supermarket.
        Supermarket = "supermarket",
        /// A shop on the internet only.
        Online = "online",
    }
}

choice! {
    /// What an event is.
    EventKind {
        /// A festival.
        Festival = "festival",
        /// An exhibition.
        Exhibition = "exhibition",
        /// A trade mission.
        TradeMission = "trade-mission",
        /// A training for makers.
        Training = "training",
        /// A workshop for guests.
        Workshop = "workshop",
        /// A market.
        Market = "market",
    }
}

choice! {
    /// Whether an event takes place.
    EventStatus {
        /// It is meant to.
        Planned = "planned",
        /// It does.
        Confirmed = "confirmed",
        /// It does not.
        Cancelled = "cancelled",
    }
}

choice! {
    /// What a certificate or registration attests.
    CertificationKind {
        /// Business identification number (Nomor Induk Berusaha, PP 5/2021).
        Nib = "nib",
        /// Licence of a home food industry (P-IRT).
        Pirt = "pirt",
        /// Distribution licence for processed food (BPOM).
        Bpom = "bpom",
        /// Halal (BPJPH, UU 33/2014).
        Halal = "halal",
        /// National standard (SNI).
        Sni = "sni",
        /// Geographical indication (UU 20/2016): it belongs to a community.
        Ig = "ig",
        /// Registered trademark.
        Trademark = "trademark",
        /// Organic farming.
        Organic = "organic",
        /// Share of domestic content (TKDN).
        Tkdn = "tkdn",
        /// Stars of the ministry's One Village One Product rating.
        Ovop = "ovop",
        /// Fair trade.
        Fairtrade = "fairtrade",
        /// Legality of timber (SVLK).
        Svlk = "svlk",
        /// None of these.
        Other = "other",
    }
}

choice! {
    /// What a person has agreed to be shown.
    ConsentScope {
        /// The name.
        Name = "name",
        /// Photos.
        Photo = "photo",
        /// Telephone, WhatsApp, e-mail and other channels.
        Phone = "phone",
        /// The address.
        Location = "location",
    }
}

choice! {
    /// The mood of a village's site, which a theme may follow.
    Mood {
        /// Metal and light.
        Silver = "silver",
        /// Cloth and plaiting.
        Weave = "weave",
        /// Field and garden.
        Harvest = "harvest",
    }
}

choice! {
    /// What a partner does for a village.
    PartnerRole {
        /// Runs the programme.
        Organiser = "organiser",
        /// Brings the internet.
        Connectivity = "connectivity",
        /// Gives machines and tools.
        Equipment = "equipment",
        /// Trains makers.
        Training = "training",
        /// Helps with packaging.
        Packaging = "packaging",
        /// Lends or grants money.
        Finance = "finance",
        /// Sells the products.
        Retail = "retail",
        /// Opens markets abroad.
        Export = "export",
    }
}
