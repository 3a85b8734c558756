# كلمات القالب بالعربية.
language-name = العربية

## إطار الصفحة
skip-to-content = الانتقال إلى المحتوى
main-menu = القائمة الرئيسية
footer-menu = روابط أخرى
languages = اللغات
breadcrumbs = موقعك في الموقع
on-this-page = في هذه الصفحة
feed = خلاصة Atom
demo-notice = موقع تجريبي: الأماكن حقيقية، أما الصنّاع والأسعار وأرقام الهواتف فمن نسج الخيال.
demo-channel = موقع تجريبي: هذه الأرقام والعناوين غير فعّالة.
notice-borrowed = لم تُترجَم هذه الصفحة إلى العربية بعد. لغة المحتوى التالي: { $language }
notice-original = عرض الصفحة الأصلية
language-untranslated = لم تُترجَم بعد
language-offer = اقرأ هذه الصفحة بالعربية
language-stay = البقاء في هذه اللغة

## أقسام الموقع
section-home = الرئيسية
section-products = المنتجات
# ? «الصنّاع» (makers) also stands for growers and cooperatives; «الحرفيون» (artisans) would leave them out.
section-producers = الصنّاع
section-events = الفعاليات
section-galleries = معارض الصور
section-news = الأخبار
section-outlets = أماكن الشراء
section-visit = زيارة القرية
section-contact = التواصل
section-abroad = للمشترين من الخارج
section-privacy = الخصوصية
section-portal = جميع القرى

## القوائم
all-products = جميع المنتجات
all-producers = جميع الصنّاع
all-events = جميع الفعاليات
all-galleries = جميع معارض الصور
all-news = جميع الأخبار
count-products =
    { $count ->
        [zero] لا منتجات
        [one] منتج واحد
        [two] منتجان
        [few] { $count } منتجات
        [many] { $count } منتجًا
       *[other] { $count } منتج
    }
count-producers =
    { $count ->
        [zero] لا صنّاع
        [one] صانع واحد
        [two] صانعان
        [few] { $count } صنّاع
        [many] { $count } صانعًا
       *[other] { $count } صانع
    }
count-galleries =
    { $count ->
        [zero] لا معارض صور
        [one] معرض صور واحد
        [two] معرضا صور
        [few] { $count } معارض صور
        [many] { $count } معرض صور
       *[other] { $count } معرض صور
    }
count-villages =
    { $count ->
        [zero] لا قرى
        [one] قرية واحدة
        [two] قريتان
        [few] { $count } قرى
        [many] { $count } قرية
       *[other] { $count } قرية
    }
nothing-yet = لا يوجد محتوى هنا بعد.
group-upcoming = قادمة
group-past = سابقة
group-independent = صنّاع مستقلون
group-other-region = مناطق أخرى

## الصفحة الرئيسية
see-products = عرض المنتجات
contact-us = تواصل معنا
flagship = أبرز منتجات القرية
village-facts = القرية في سطور
story = حكاية القرية
photos = الصور
visit = زيارة القرية
fee = الرسوم:
visit-more = طريق الوصول وساعات العمل والفعاليات
events-for-guests = فعاليات للزوار

## المنتج
made-by = من صنع
maker = الصانع
facts = التفاصيل
related-products = منتجات أخرى
price-on-request = السعر عند الطلب
price-per = { $price } / { $unit }
price-until = السعر سارٍ حتى { $date }
price-from = ابتداءً من { $price }
variants = الخيارات
variant-name = الاسم
tiers = السعر حسب الكمية
tier-quantity = الكمية
tier-price = سعر القطعة
# The count comes as text here, so that it has no plural forms.
tier-from = { $count } فأكثر
how-it-is-made = كيف يُصنع
watch-video = شاهد الفيديو على { $host }
order-terms = شروط الطلب
all-export-products = جميع المنتجات للمشترين من الخارج

## المشترون من الخارج
abroad-intro = منتجات هذه القرية الجاهزة للتصدير، مع رمز النظام المنسق (HS) والحد الأدنى للطلب ومدة التنفيذ وشروط التسليم.
abroad-product = المنتج
abroad-ask = كيفية الاستفسار
abroad-ask-text = اذكر المنتج والكمية وبلد الوصول. يُؤكَّد السعر وموعد الشحن في الرد.
abroad-payment = الدفع
abroad-delivery = معنى شروط التسليم

## صفحات أخرى
products-of-maker = من أعماله
member-of = عضو في
members = الأعضاء
more-news = أخبار أخرى
products-of-outlet = المنتجات التي تُباع هنا
event-past = انتهت هذه الفعالية
calendar-name = فعاليات { $village }
calendar-add = حفظ في التقويم
calendar-subscribe = الاشتراك في التقويم
calendar-file = تنزيل التقويم بصيغة ICS
moved = انتقلت هذه الصفحة إلى عنوان آخر:

## التواصل
ask-whatsapp = اسأل عبر واتساب
ask-email = اسأل بالبريد الإلكتروني
ask-phone = اتصل
whatsapp-chat = محادثة واتساب
all-contacts = العنوان ووسائل التواصل
phone = الهاتف
email = البريد الإلكتروني
address = العنوان
coordinates = الإحداثيات
maps = الخرائط
map-osm = OpenStreetMap
map-google = خرائط Google
map-phone = تطبيق الخرائط
opening-hours = ساعات العمل
hours-closed = مغلق
hours-all-day = على مدار الساعة
open-now = – مفتوح الآن
closed-now = – مغلق الآن
closures = أيام الإغلاق
vcard = حفظ في جهات الاتصال
qr-title = رموز QR
qr-site = موقع { $village }
qr-whatsapp = واتساب { $village }
qr-alt = رمز QR: { $label }
form-title = أرسل رسالة
form-legend = جميع الحقول مطلوبة.
form-demo = موقع تجريبي: هذا النموذج غير فعّال.
form-empty = اتركه فارغًا
form-name = اسمك
form-reply = بريدك الإلكتروني أو رقم هاتفك
form-message = الرسالة
form-about = بخصوص:{" "}
form-send = إرسال
hours-list-separator = {"، "}

## رسائل إلى القرية. رسائل -local تبقى دائمًا بالإندونيسية من أجل الصانع.
whatsapp-message = مرحبًا، يهمّني المنتج «{ $product }». هل ما زال متوفرًا؟ { $url }
whatsapp-message-with-sku = مرحبًا، يهمّني المنتج «{ $product }» (الرمز { $sku }). هل ما زال متوفرًا؟ { $url }
whatsapp-message-general = مرحبًا { $village }، لديّ سؤال.
whatsapp-message-local = Pembeli bertanya tentang { $product }. { $url }
whatsapp-message-local-with-sku = Pembeli bertanya tentang { $product } (kode { $sku }). { $url }
whatsapp-message-local-general = Pengunjung situs { $site } ingin bertanya.
email-subject = استفسار: { $product }
email-subject-general = سؤال من موقع { $village }

## الصور
photo-of = الصورة { $number } من { $total }
photo-count = { $number } / { $total }
gallery-parts = صفحات المعرض
photo-credit = تصوير: { $name }
photo-licence = الترخيص: { $name }
photo-previous = السابقة
photo-next = التالية
photo-close = إغلاق

## النص
footnotes = الحواشي
footnote = الحاشية { $number }
footnote-back = العودة إلى النص
table = جدول
task-done = تم
task-open = لم يتم

## التفاصيل
fact-producer = الصانع
fact-materials = المواد
fact-purity = العيار
fact-technique = التقنية
fact-motif = الزخرفة
fact-dimensions = المقاسات
fact-weight = الوزن
fact-sku = الرمز
fact-gtin = الباركود (GTIN)
fact-stones = الأحجار
fact-ring-sizes = مقاسات الخاتم
fact-weave = طريقة النسج
fact-dye = الأصباغ
fact-variety = الصنف
fact-grade = الدرجة
fact-altitude-m = ارتفاع المزرعة
fact-harvest-months = موسم الحصاد
fact-roast = درجة التحميص
fact-ingredients = المكونات
fact-allergens = مسببات الحساسية
fact-shelf-life-days = مدة الصلاحية
fact-storage = التخزين
fact-finish = اللمسة النهائية
fact-care = العناية
fact-moq = الحد الأدنى للطلب
fact-lead-days = مدة التنفيذ
fact-capacity = الطاقة الإنتاجية
fact-hs = رمز النظام المنسق (HS)
fact-incoterm = شروط التسليم
fact-port = ميناء الشحن
fact-sample = العيّنة
fact-payment = الدفع
fact-packaging = التغليف
fact-custom = حسب رغبتك
fact-price = السعر
fact-unit = الوحدة
fact-price-valid-until = السعر سارٍ حتى
fact-place = المكان
fact-organiser = الجهة المنظِّمة
fact-kind = النوع
fact-members = الأعضاء
fact-since = منذ
fact-member-of = عضو في
fact-category = الفئة
fact-when = الموعد
fact-website = الموقع الإلكتروني
fact-founded = سنة التأسيس
fact-elevation = الارتفاع
fact-region = المنطقة
fact-women-share = نسبة النساء
fact-nib = رقم المنشأة (NIB)
fact-cooperative-no = رقم الجمعية التعاونية
fact-also-known-as = يُكتب أيضًا
fact-commodity = تشتهر بـ
capacity-per-day = { $amount } في اليوم
capacity-per-week = { $amount } في الأسبوع
capacity-per-month = { $amount } في الشهر
capacity-per-year = { $amount } في السنة
elevation-m = { $metres } م فوق سطح البحر
dimension-length = الطول
dimension-width = العرض
dimension-height = الارتفاع
dimension-diameter = القطر
purity-per-mille = { $value } ‰
members-count =
    { $count ->
        [zero] لا أعضاء
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
altitude-metres = { $value } م فوق سطح البحر
days-count =
    { $count ->
        [zero] { $count } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
# The numbers come as text here; this wording needs no plural forms.
days-range = عدد الأيام: من { $min } إلى { $max }
count-of-unit = { $count } × { $unit }
pieces-count =
    { $count ->
        [zero] لا قطع
        [one] قطعة واحدة
        [two] قطعتان
        [few] { $count } قطع
        [many] { $count } قطعة
       *[other] { $count } قطعة
    }
container-20ft = حاوية واحدة بطول 20 قدمًا
container-40ft = حاوية واحدة بطول 40 قدمًا
container-40hc = حاوية واحدة عالية بطول 40 قدمًا
sample-available = متوفرة
sample-none = غير متوفرة
sample-free = متوفرة مجانًا
sample-fee = متوفرة، { $price }
sample-refundable = متوفرة، { $price }، يُردّ المبلغ عند الطلب

## شروط التسليم وفق Incoterms 2020
incoterm-EXW = التسليم في محل البائع (Ex Works): يستلم المشتري البضاعة من مكان البائع.
incoterm-FCA = التسليم للناقل (Free Carrier): يُنهي البائع إجراءات التصدير ويسلّم البضاعة إلى ناقل المشتري.
incoterm-FAS = التسليم بجانب السفينة (Free Alongside Ship): يوصل البائع البضاعة إلى جانب السفينة.
incoterm-FOB = التسليم على ظهر السفينة (Free On Board): يتحمل البائع التكاليف والمخاطر إلى أن تصير البضاعة على ظهر السفينة.
incoterm-CFR = التكلفة وأجرة الشحن (Cost and Freight): يدفع البائع أجرة السفينة إلى ميناء الوصول، وتنتقل المخاطر إلى المشتري على ظهر السفينة.
incoterm-CIF = التكلفة والتأمين وأجرة الشحن (Cost, Insurance and Freight): يدفع البائع أجرة السفينة والتأمين إلى ميناء الوصول، وتنتقل المخاطر إلى المشتري على ظهر السفينة.
incoterm-CPT = أجرة النقل مدفوعة (Carriage Paid To): يدفع البائع أجرة النقل إلى مكان الوصول، وتنتقل المخاطر إلى المشتري عند الناقل الأول.
incoterm-CIP = أجرة النقل والتأمين مدفوعان (Carriage and Insurance Paid To): يدفع البائع أجرة النقل والتأمين إلى مكان الوصول، وتنتقل المخاطر إلى المشتري عند الناقل الأول.
incoterm-DAP = التسليم في المكان (Delivered At Place): يوصل البائع البضاعة إلى مكان الوصول، ويتولى المشتري التفريغ وإجراءات الاستيراد.
incoterm-DPU = التسليم في المكان بعد التفريغ (Delivered at Place Unloaded): يوصل البائع البضاعة إلى مكان الوصول ويفرّغها، ويتولى المشتري إجراءات الاستيراد.
incoterm-DDP = التسليم والرسوم مدفوعة (Delivered Duty Paid): يوصل البائع البضاعة إلى مكان الوصول ويدفع رسوم الاستيراد.

## فئات المنتجات
category-jewellery = حليّ
category-textile = أقمشة
category-batik = باتيك
category-weaving = منسوجات يدوية
# ? Wickerwork of rattan, fern root, pandanus; «خوص» is palm leaf, the nearest known craft.
category-wickerwork = سلال وخوص
category-woodcraft = مشغولات خشبية
category-pottery = فخار
category-leather = جلود
category-food = أطعمة
category-beverage = مشروبات
category-coffee = قهوة
category-spice = توابل
category-plantation = محاصيل زراعية
category-livestock = منتجات حيوانية
category-service = خدمات
category-other = أخرى

## أنواع الصنّاع
kind-individual = فرد
# ? UMKM is the Indonesian class of micro, small and medium enterprises; the word follows the English file.
kind-umkm = مشروع عائلي
kind-cooperative = جمعية تعاونية
kind-group = مجموعة

## حالة المنتج
status-available = متوفر
status-made-to-order = يُصنع حسب الطلب
status-sold-out = نفد
status-archived = لم يعد يُصنع
badge-new = جديد

## أنواع أماكن الشراء
outlet-kind-shop = متجر
# ? Dekranasda is the crafts council of a region; no official Arabic name is known to us.
outlet-kind-dekranasda = مجلس الحرف الإقليمي (Dekranasda)
outlet-kind-ukm-centre = مركز المشاريع الصغيرة
outlet-kind-art-shop = متجر فني
outlet-kind-supermarket = سوبرماركت
outlet-kind-online = متجر إلكتروني

## المناطق
# ? Arabic has no settled names for Indonesia’s levels. Here: province مقاطعة, kabupaten محافظة, kecamatan ناحية.
region-province = مقاطعة { $name }
region-special-region = إقليم { $name } الخاص
region-capital-region = إقليم العاصمة الخاص { $name }
# ? In many Arab countries محافظة is the first level, in Saudi Arabia the second.
region-regency = محافظة { $name }
region-administrative-regency = محافظة { $name } الإدارية
region-city = مدينة { $name }
region-administrative-city = مدينة { $name } الإدارية
region-district = ناحية { $name }
region-distrik = ناحية { $name }
region-kapanewon = ناحية { $name }
region-kemantren = ناحية { $name }
# ? Kelurahan: the urban counterpart of a village.
region-kelurahan = حي { $name }
region-desa = قرية { $name }
region-kalurahan = قرية { $name }
# ? Desa adat: a village under customary law (عُرف).
region-desa-adat = قرية { $name } العُرفية

## الفعاليات
event-kind-festival = مهرجان
event-kind-exhibition = معرض
event-kind-trade-mission = بعثة تجارية
event-kind-training = تدريب
event-kind-workshop = ورشة عمل
event-kind-market = سوق
event-status-planned = مخطط لها
event-status-confirmed = مؤكدة
event-status-cancelled = ملغاة

## الخصوصية
privacy-intro = أُعدّ هذا الموقع لتتصفح منتجات القرية دون أن تترك أثرًا.
privacy-nothing-title = لا تتبّع
privacy-nothing = لا نستخدم ملفات تعريف الارتباط، ولا نُحصي الزوار، ولا نحمّل شيئًا من أطراف أخرى. وقد تحتفظ الجهة المستضيفة للموقع بعنوانك على الإنترنت مدة قصيرة لأغراض الأمان.
privacy-photos-title = الصور
privacy-photos = لا تحتوي صور هذا الموقع على موقع التصوير ولا بيانات الكاميرا. ولا يُعرض الأشخاص وأسماء الصنّاع إلا بموافقتهم.
privacy-contact-title = عند تواصلك معنا
privacy-contact = تصل رسائلك عبر واتساب أو الهاتف أو البريد الإلكتروني إلى القرية مباشرة، ولا تُستخدم إلا للرد عليك. ولواتساب ومزوّدي البريد الإلكتروني قواعد خصوصية خاصة بهم.
privacy-rights-title = حقوقك
privacy-rights = بموجب القانون الإندونيسي رقم 27 لسنة 2022 بشأن حماية البيانات الشخصية، يحق لك الاطلاع على بياناتك وتصحيحها وطلب حذفها. تواصل معنا وسنلبّي طلبك.

## غير موجود
not-found-title = الصفحة غير موجودة
not-found = هذا العنوان غير موجود أو تغيّر. ابدأ من هنا:

## الشهادات
certificates = الشهادات
certificate-issuer = الجهة المصدِرة: { $name }
certificate-holder = صاحب الشهادة: { $name }
certificate-until = سارية حتى { $date }
certificate-verify = تحقّق
certificate-nib = رقم المنشأة (NIB)
# ? P-IRT: licence for food made in homes.
certificate-pirt = ترخيص الأغذية المنزلية (P-IRT)
certificate-bpom = ترخيص هيئة الغذاء والدواء (BPOM)
certificate-halal = حلال
certificate-sni = المواصفة الوطنية الإندونيسية (SNI)
certificate-ig = مؤشر جغرافي
certificate-trademark = علامة تجارية مسجلة
certificate-organic = عضوي
# ? TKDN: share of domestic content.
certificate-tkdn = نسبة المكوّن المحلي (TKDN)
certificate-ovop = نجوم OVOP
certificate-fairtrade = تجارة عادلة
certificate-svlk = خشب قانوني المصدر (SVLK)
certificate-other = شهادة

## الشركاء والمسارات
section-partners = الشركاء
with-support = بدعم من
partners-past = برامج سابقة
period-since = منذ { $date }
period-until = حتى { $date }
partner-role-organiser = تنظيم
partner-role-connectivity = إنترنت
partner-role-equipment = معدات
partner-role-training = تدريب
partner-role-packaging = تغليف
partner-role-finance = تمويل
partner-role-retail = بيع
partner-role-export = تصدير
regions = المناطق
region = المنطقة
region-all = كل المناطق
section-villages = القرى
more-lists = قوائم أخرى
commodities = بحسب السلعة
newest-products = منتجات جديدة
list-parts = صفحات القائمة
region-women = النساء
region-certified = حاصلة على شهادة
region-export = جاهزة للتصدير
region-complete = اكتمال الملف
region-note = النساء: نسبتهن بين من أحصاهم الصنّاع. حاصلة على شهادة: منتجات لها شهادة سارية اليوم. جاهزة للتصدير: منتجات لها رمز النظام المنسّق وشرط التسليم وأقل طلب أو مدة التجهيز. اكتمال الملف: متوسط عشرة أمور يبحث عنها الزائر.
on-the-route = على مسار
whole-route = المسار كاملًا
route-villages = قرى المسار
route-previous = القرية السابقة:
route-next = القرية التالية:

## Narrowing the catalogue down

filters = تصفية المنتجات
filter-availability = التوفر
filter-price-below = أقل من { $below }
filter-price-between = { $from } – { $below }
filter-price-from = ابتداءً من { $from }

## Saved products

save = حفظ
saved = محفوظ
section-basket = المنتجات المحفوظة
basket-intro = منتجات حفظتها في هذا المتصفح. اسأل عنها كلها برسالة واحدة.
basket-empty = لم تحفظ شيئًا بعد. افتح منتجًا واختر «حفظ».
basket-script = تحتاج هذه القائمة إلى جافا سكريبت. من دونها اسأل في صفحة كل منتج.
basket-quantity = الكمية
basket-remove = إزالة
basket-whatsapp = اسأل عنها كلها عبر واتساب
basket-email = اسأل عنها كلها بالبريد الإلكتروني
basket-message = مرحبًا { $village }، أنا مهتم بما يلي:
basket-message-local = Pembeli bertanya tentang:
basket-subject = استفسار عن عدة منتجات
