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
language-untranslated = not translated yet
language-offer = This page is available in English
language-stay = Stay with this language

## Sections
section-home = Home
section-products = Products
section-producers = Makers
section-events = Events
section-galleries = Galleries
section-news = News
section-outlets = Where to buy
section-visit = Visit
section-contact = Contact
section-abroad = For buyers abroad
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
visit-more = Getting here, opening hours and events
events-for-guests = Events for guests

## Product
made-by = Made by
maker = The maker
facts = Details
related-products = More products
price-on-request = Price on request
price-per = { $price } / { $unit }
price-until = Price valid until { $date }
price-from = from { $price }
variants = Choices
variant-name = Name
tiers = Price by quantity
tier-quantity = Quantity
tier-price = Price each
tier-from = { $count } or more
how-it-is-made = How it is made
watch-video = Watch the video on { $host }
order-terms = Order terms
all-export-products = All products for buyers abroad

## Buyers abroad
abroad-intro = Products of this village that are ready for export, with HS code, minimum order, lead time and terms of delivery.
abroad-product = Product
abroad-ask = How to ask
abroad-ask-text = Tell us the product, the quantity and the country of destination. Price and shipping date are confirmed in the answer.
abroad-payment = Payment
abroad-delivery = What the terms of delivery mean

## Other pages
products-of-maker = Their work
member-of = Member of
members = Members
more-news = More news
products-of-outlet = Products sold here
event-past = This event is over
calendar-name = Events in { $village }
calendar-add = Save to calendar
calendar-subscribe = Subscribe to calendar
calendar-file = Download calendar (.ics)
moved = This page has moved:

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
hours-all-day = 24 hours
open-now = – open now
closed-now = – closed now
closures = Days closed
vcard = Save to your address book
qr-title = QR codes
qr-site = Site of { $village }
qr-whatsapp = WhatsApp { $village }
qr-alt = QR code: { $label }
form-title = Send a message
form-legend = All fields are needed.
form-demo = Sample site: this form is not live.
form-empty = Leave this empty
form-name = Your name
form-reply = Your e-mail or phone number
form-message = Message
form-about = About:{" "}
form-send = Send
hours-list-separator = {" and "}

## Messages to the village. The -local ones are always Indonesian, for the maker.
whatsapp-message = Hello, I am interested in { $product }. Is it still available? { $url }
whatsapp-message-with-sku = Hello, I am interested in { $product } (code { $sku }). Is it still available? { $url }
whatsapp-message-general = Hello { $village }, I have a question.
whatsapp-message-local = Pembeli bertanya tentang { $product }. { $url }
whatsapp-message-local-with-sku = Pembeli bertanya tentang { $product } (kode { $sku }). { $url }
whatsapp-message-local-general = Pengunjung situs { $site } ingin bertanya.
email-subject = Enquiry: { $product }
email-subject-general = Question from the site of { $village }

## Photos
photo-of = Photo { $number } of { $total }
photo-count = { $number } / { $total }
gallery-parts = Pages of the gallery
photo-credit = Photo: { $name }
photo-licence = Licence: { $name }
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
fact-gtin = Barcode (GTIN)
fact-stones = Stones
fact-ring-sizes = Ring sizes
fact-weave = Weave
fact-dye = Dyes
fact-variety = Variety
fact-grade = Grade
fact-altitude-m = Grown at
fact-harvest-months = Harvest
fact-roast = Roast
fact-ingredients = Ingredients
fact-allergens = Allergens
fact-shelf-life-days = Shelf life
fact-storage = Storage
fact-finish = Finish
fact-care = Care
fact-moq = Minimum order
fact-lead-days = Lead time
fact-capacity = Capacity
fact-hs = HS code
fact-incoterm = Terms of delivery
fact-port = Port
fact-sample = Sample
fact-payment = Payment
fact-packaging = Packaging
fact-custom = Made to your wish
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
fact-website = Website
fact-founded = Founded
fact-elevation = Elevation
fact-region = Region
fact-women-share = Women
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
altitude-metres = { $value } m above sea level
days-count =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
days-range = { $min }–{ $max } days
count-of-unit = { $count } × { $unit }
pieces-count =
    { $count ->
        [one] { $count } piece
       *[other] { $count } pieces
    }
container-20ft = one 20-foot container
container-40ft = one 40-foot container
container-40hc = one 40-foot high-cube container
sample-available = available
sample-none = not available
sample-free = available, free of charge
sample-fee = available, { $price }
sample-refundable = available, { $price }, refunded with an order

## Terms of delivery by Incoterms 2020
incoterm-EXW = Ex Works: the buyer fetches the goods at the seller's place.
incoterm-FCA = Free Carrier: the seller clears the goods for export and hands them to the buyer's carrier.
incoterm-FAS = Free Alongside Ship: the seller brings the goods alongside the ship.
incoterm-FOB = Free On Board: the seller bears cost and risk until the goods are on board the ship.
incoterm-CFR = Cost and Freight: the seller pays the ship to the port of destination; the risk passes on board.
incoterm-CIF = Cost, Insurance and Freight: the seller pays ship and insurance to the port of destination; the risk passes on board.
incoterm-CPT = Carriage Paid To: the seller pays the carriage to the destination; the risk passes at the first carrier.
incoterm-CIP = Carriage and Insurance Paid To: the seller pays carriage and insurance to the destination; the risk passes at the first carrier.
incoterm-DAP = Delivered At Place: the seller brings the goods to the destination; the buyer unloads and clears the import.
incoterm-DPU = Delivered at Place Unloaded: the seller brings the goods to the destination and unloads; the buyer clears the import.
incoterm-DDP = Delivered Duty Paid: the seller brings the goods to the destination and pays the import duty.

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
badge-new = New

## Kinds of outlets
outlet-kind-shop = Shop
outlet-kind-dekranasda = Dekranasda craft council
outlet-kind-ukm-centre = Small business centre
outlet-kind-art-shop = Art shop
outlet-kind-supermarket = Supermarket
outlet-kind-online = Online shop

## Regions
region-province = { $name } Province
region-special-region = Special Region of { $name }
region-capital-region = Special Capital Region of { $name }
region-regency = { $name } Regency
region-administrative-regency = { $name } Administrative Regency
region-city = { $name } City
region-administrative-city = { $name } Administrative City
region-district = { $name } District
region-distrik = { $name } District
region-kapanewon = { $name } District
region-kemantren = { $name } District
region-kelurahan = { $name } Urban Village
region-desa = { $name } Village
region-kalurahan = { $name } Village
region-desa-adat = { $name } Customary Village

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
regions = Regions
region = Region
region-all = All regions
section-villages = Villages
more-lists = More lists
commodities = Commodities
newest-products = New products
list-parts = Pages of the list
region-women = Women
region-certified = Certified
region-export = Export-ready
region-complete = Profile complete
region-note = Women: among the people whom makers count. Certified: products with a certificate that is valid today. Export-ready: products with HS code, Incoterm, and smallest order or lead time. Profile complete: the mean of ten things that visitors look for.
on-the-route = On the route
whole-route = The whole route
route-villages = Villages on the route
route-previous = Before:
route-next = Next:

## Narrowing the catalogue down

filters = Filter products
filter-availability = Availability
filter-price-below = below { $below }
filter-price-between = { $from } – { $below }
filter-price-from = from { $from }

## Saved products

save = Save
saved = Saved
section-basket = Saved products
basket-intro = Products that you saved in this browser. Ask about all of them in one message.
basket-empty = Nothing saved yet. Open a product and choose “Save”.
basket-script = This list needs JavaScript. Without it, ask on the page of each product.
basket-quantity = Quantity
basket-remove = Remove
basket-whatsapp = Ask about all on WhatsApp
basket-email = Ask about all by e-mail
basket-message = Hello { $village }, I am interested in:
basket-message-local = Pembeli bertanya tentang:
basket-subject = Enquiry about several products
