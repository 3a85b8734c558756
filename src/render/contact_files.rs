//! Files beside the contact page: the business card and the QR codes.

use super::artifact::Content;
use super::qr;
use super::tongue::Tongues;
use super::vcard::VCard;
use crate::locale::messages::FluentArgs;
use crate::model::settings::Settings;
use crate::model::site::Site;
use crate::paths::{OutputPath, UrlPath};
use crate::plan::{ASSETS_FOLDER, PageKey, SitePlan, VCARD_FILE};

/// Addresses of the files that a site has; the same for all its languages.
#[derive(Clone, Debug, Default)]
pub struct ContactFiles {
    /// The business card, in the default language. Names and numbers need no other.
    pub vcard: Option<UrlPath>,
    /// Leads to the site; only where its address is known.
    pub site_code: Option<UrlPath>,
    /// Opens WhatsApp; none in a demonstration.
    pub whatsapp_code: Option<UrlPath>,
    files: Vec<(OutputPath, Content)>,
}

impl ContactFiles {
    /// Makes the files of a site.
    pub fn new(settings: &Settings, site: &Site, plan: &SitePlan, tongues: &Tongues) -> Self {
        let mut made = ContactFiles::default();
        let contact = &site.village.contact;
        if contact.is_reachable() || !contact.address.is_empty() {
            let card = card(settings, site, plan, tongues);
            made.vcard = made.add(VCARD_FILE, card.text());
        }
        let code = |made: &mut ContactFiles, name: &str, text: &str| {
            made.add(&format!("{ASSETS_FOLDER}/{name}.svg"), qr::svg(text)?)
        };
        if let Some(address) = home(site, plan) {
            made.site_code = code(&mut made, "qr-site", &address);
        }
        if let Some(phone) = contact.whatsapp.as_ref().filter(|_| !settings.demo) {
            made.whatsapp_code = code(&mut made, "qr-whatsapp", &format!("https://wa.me/{}", phone.digits()));
        }
        made
    }

    fn add(&mut self, name: &str, text: String) -> Option<UrlPath> {
        let url = UrlPath::new(name).ok()?;
        self.files.push((url.output(), Content::from(text)));
        Some(url)
    }

    /// The files themselves.
    pub fn into_files(self) -> Vec<(OutputPath, Content)> {
        self.files
    }
}

/// The absolute address of the home page in the default language.
fn home(site: &Site, plan: &SitePlan) -> Option<String> {
    let language = site.village.languages.first()?;
    plan.address.absolute(plan.routes.get(&PageKey::Home, language)?)
}

/// The village's card. In a demonstration it holds no number and no address that lives, and says what it is.
fn card(settings: &Settings, site: &Site, plan: &SitePlan, tongues: &Tongues) -> VCard {
    let village = &site.village;
    let contact = &village.contact;
    let language = &village.languages[0];
    let chain = plan.chains.get(language).map_or(&[][..], Vec::as_slice);
    let words = |words: &crate::model::localized::Localized<String>| {
        let (text, lent_by) = words.pick(chain).unzip();
        let spoken = lent_by.flatten().unwrap_or(language).to_string();
        (text.cloned().unwrap_or_default(), spoken)
    };
    let mut telephones = Vec::new();
    let mut note = words(&village.story.summary);
    if settings.demo {
        let told = tongues
            .get(language)
            .and_then(|t| t.messages.get("demo-notice", &FluentArgs::new()));
        note = told.map_or_else(Default::default, |(text, lang)| (text, lang.to_owned()));
    } else {
        match (&contact.phone, &contact.whatsapp) {
            (Some(phone), Some(whatsapp)) if phone == whatsapp => {
                telephones.push(("CELL,VOICE,MSG", phone.e164()));
            }
            (phone, whatsapp) => {
                let kind = |is_landline| if is_landline { "WORK,VOICE" } else { "CELL,VOICE" };
                telephones.extend(phone.iter().map(|p| (kind(p.is_landline()), p.e164())));
                telephones.extend(whatsapp.iter().map(|p| ("CELL,MSG", p.e164())));
            }
        }
    }
    VCard {
        person: contact.person.clone().unwrap_or_default(),
        organisation: village.name.clone(),
        telephones,
        email: contact.email.clone().filter(|_| !settings.demo).unwrap_or_default(),
        address: words(&contact.address),
        url: home(site, plan).unwrap_or_default(),
        place: village.location.map(|l| (l.lat, l.lon)),
        note,
    }
}
