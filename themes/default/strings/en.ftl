# The theme's words in English.
language-name = English

## Frame of the page
skip-to-content = Skip to content
main-menu = Main menu
footer-menu = More links
languages = Languages
breadcrumbs = Breadcrumbs
on-this-page = On this page
feed = Atom feed
demo-notice = Sample site: the places are real; makers, prices and phone numbers are invented.
demo-channel = Sample site: these numbers and addresses are not live.
notice-borrowed = This page has not been translated into English yet. What follows is in { $language }.
notice-original = See the original page

## Sections
section-home = Home
section-products = Products
section-producers = Makers
section-events = Events
section-galleries = Galleries
section-news = News
section-contact = Contact
section-privacy = Privacy
section-portal = All villages

## Lists
all-products = All products
all-producers = All makers
all-events = All events
all-galleries = All galleries
all-news = All news
count-products =
    { $count ->
        [one] { $count } product
       *[other] { $count } products
    }
count-producers =
    { $count ->
        [one] { $count } maker
       *[other] { $count } makers
    }
count-galleries =
    { $count ->
        [one] { $count } gallery
       *[other] { $count } galleries
    }
count-villages =
    { $count ->
        [one] { $count } village
       *[other] { $count } villages
    }
nothing-yet = Nothing here yet.
group-upcoming = Coming up
group-past = Past
group-independent = Independent makers
group-other-region = Other regions

## Home
see-products = See the products
contact-us = Contact us
flagship = Flagship product
village-facts = The village at a glance
story = Story of the village
photos = Photos
visit = Visit
fee = Fee:

## Product
made-by = Made by
maker = The maker
facts = Details
related-products = More products
price-on-request = Price on request
price-per = { $price } / { $unit }
price-until = Price valid until { $date }
price-from = from { $price }

## Other pages
products-of-maker = Their work
member-of = Member of
members = Members
more-news = More news
event-past = This event is over

## Getting in touch
ask-whatsapp = Ask on WhatsApp
ask-email = Ask by e-mail
ask-phone = Call
whatsapp-chat = Chat on WhatsApp
all-contacts = Address and other ways to reach us
phone = Phone
email = E-mail
address = Address
coordinates = Coordinates
maps = Maps
map-osm = OpenStreetMap
map-google = Google Maps
map-phone = Map app
opening-hours = Opening hours
hours-closed = Closed
hours-list-separator = {" and "}

## Messages to the village. The -local ones are always Indonesian, for the maker.
whatsapp-message = Hello, I am interested in { $product }. Is it still available? { $url }
whatsapp-message-with-sku = Hello, I am interested in { $product } (code { $sku }). Is it still available? { $url }
whatsapp-message-general = Hello { $village }, I have a question.
whatsapp-message-local = Pembeli bertanya tentang { $product }. { $url }
whatsapp-message-local-with-sku = Pembeli bertanya tentang { $product } (kode { $sku }). { $url }
whatsapp-message-local-general = Pengunjung situs { $village } ingin bertanya.
email-subject = Enquiry: { $product }
email-subject-general = Question from the site of { $village }

## Photos
photo-of = Photo { $number } of { $total }
photo-count = { $number } / { $total }
photo-credit = Photo: { $name }
photo-previous = Previous
photo-next = Next
photo-close = Close

## Text
footnotes = Footnotes
footnote = Footnote { $number }
footnote-back = Back to the text
table = Table
task-done = done
task-open = to do

## Facts
fact-producer = Maker
fact-materials = Materials
fact-purity = Purity
fact-technique = Technique
fact-motif = Motif
fact-dimensions = Size
fact-weight = Weight
fact-sku = Code
fact-price = Price
fact-unit = Unit
fact-price-valid-until = Price valid until
fact-place = Place
fact-organiser = Organiser
fact-kind = Kind
fact-members = Members
fact-since = Since
fact-member-of = Member of
fact-category = Category
fact-when = When
fact-founded = Founded
fact-elevation = Elevation
fact-region = Region
fact-women-share = Women
fact-capacity = Capacity
fact-nib = Business number (NIB)
fact-cooperative-no = Cooperative number
fact-also-known-as = Also written
fact-commodity = Known for
capacity-per-day = { $amount } a day
capacity-per-week = { $amount } a week
capacity-per-month = { $amount } a month
capacity-per-year = { $amount } a year
elevation-m = { $metres } m above sea level
dimension-length = length
dimension-width = width
dimension-height = height
dimension-diameter = diameter
purity-per-mille = { $value } ‰
members-count =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }

## Product categories
category-jewellery = Jewellery
category-textile = Textiles
category-batik = Batik
category-weaving = Weaving
category-wickerwork = Wickerwork
category-woodcraft = Woodcraft
category-pottery = Pottery
category-leather = Leather
category-food = Food
category-beverage = Drinks
category-coffee = Coffee
category-spice = Spices
category-plantation = From the garden
category-livestock = Livestock products
category-service = Services
category-other = Other

## Kinds of maker
kind-individual = Individual
kind-umkm = Family business
kind-cooperative = Cooperative
kind-group = Group

## State of a product
status-available = Available
status-made-to-order = Made to order
status-sold-out = Sold out
status-archived = No longer made

## Events
event-kind-festival = Festival
event-kind-exhibition = Exhibition
event-kind-trade-mission = Trade mission
event-kind-training = Training
event-kind-workshop = Workshop
event-kind-market = Market
event-status-planned = Planned
event-status-confirmed = Confirmed
event-status-cancelled = Cancelled

## Privacy
privacy-intro = This site is made so that you can look at the village's products without leaving a trace.
privacy-nothing-title = No trackers
privacy-nothing = We set no cookies, count no visitors and load nothing from third parties. The company that hosts this site may keep your internet address for a short while, for security.
privacy-photos-title = Photos
privacy-photos = The photos on this site hold neither a location nor camera data. People and makers' names are shown only with their consent.
privacy-contact-title = When you contact us
privacy-contact = Messages by WhatsApp, phone or e-mail go straight to the village and are used only to answer you. WhatsApp and e-mail providers have privacy rules of their own.
privacy-rights-title = Your rights
privacy-rights = Under Indonesia's Law 27 of 2022 on Personal Data Protection you may know, correct and ask to delete what is kept about you. Contact us and we will see to it.

## Not found
not-found-title = Page not found
not-found = This address does not exist or has moved. Please start here:

## Certificates
certificates = Certificates
certificate-issuer = Issued by { $name }
certificate-holder = held by { $name }
certificate-until = valid until { $date }
certificate-verify = Check it
certificate-nib = Business number (NIB)
certificate-pirt = Home food licence (P-IRT)
certificate-bpom = Food and drug authority (BPOM)
certificate-halal = Halal
certificate-sni = Indonesian standard (SNI)
certificate-ig = Geographical indication
certificate-trademark = Registered trademark
certificate-organic = Organic
certificate-tkdn = Domestic content (TKDN)
certificate-ovop = OVOP stars
certificate-fairtrade = Fair trade
certificate-svlk = Legal timber (SVLK)
certificate-other = Certificate

## Partners and routes
section-partners = Partners
with-support = With support from
partners-past = Earlier programmes
period-since = since { $date }
period-until = until { $date }
partner-role-organiser = Organiser
partner-role-connectivity = Internet
partner-role-equipment = Equipment
partner-role-training = Training
partner-role-packaging = Packaging
partner-role-finance = Finance
partner-role-retail = Retail
partner-role-export = Export
routes = Routes
on-the-route = On the route
whole-route = The whole route
route-villages = Villages on the route
route-previous = Before:
route-next = Next:
