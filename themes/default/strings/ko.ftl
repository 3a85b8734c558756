# 테마에 쓰이는 한국어 문구.
language-name = 한국어

## 페이지 틀
skip-to-content = 본문으로 바로가기
main-menu = 주 메뉴
footer-menu = 기타 링크
languages = 언어
breadcrumbs = 현재 위치
on-this-page = 이 페이지의 내용
feed = Atom 피드
demo-notice = 예시 사이트입니다. 장소는 실제이지만 제작자, 가격, 전화번호는 지어낸 것입니다.
demo-channel = 예시 사이트입니다. 이 번호와 주소로는 연락할 수 없습니다.
notice-borrowed = 이 페이지는 아직 한국어로 번역되지 않았습니다. 아래 내용의 언어: { $language }
notice-original = 원문 페이지 보기
language-untranslated = 아직 번역되지 않음
language-offer = 이 페이지를 한국어로 보기
language-stay = 이 언어로 계속 보기

## 사이트 구성
section-home = 홈
section-products = 상품
# ? “제작자” also stands for growers and cooperatives; “생산자” would suit sugar and coffee better than rings.
section-producers = 제작자
section-events = 행사
section-galleries = 갤러리
section-news = 소식
section-outlets = 구매처
section-visit = 방문 안내
section-contact = 연락처
section-abroad = 해외 바이어
section-privacy = 개인정보 보호
section-portal = 모든 마을

## 목록
all-products = 모든 상품
all-producers = 모든 제작자
all-events = 모든 행사
all-galleries = 모든 갤러리
all-news = 모든 소식
count-products = 상품 { $count }개
# ? “곳” counts places; the list mixes persons, families and cooperatives.
count-producers = 제작자 { $count }곳
count-galleries = 갤러리 { $count }개
count-villages = 마을 { $count }곳
nothing-yet = 아직 등록된 내용이 없습니다.
group-upcoming = 예정
group-past = 종료
group-independent = 독립 제작자
group-other-region = 기타 지역

## 첫 화면
see-products = 상품 보기
contact-us = 문의하기
flagship = 대표 상품
village-facts = 한눈에 보는 마을
story = 마을 이야기
photos = 사진
visit = 방문 안내
fee = 요금:
visit-more = 오시는 길, 영업시간, 행사
events-for-guests = 방문객을 위한 행사

## 상품
made-by = 만든 이:
maker = 만든 이
facts = 상세 정보
related-products = 다른 상품
price-on-request = 가격 문의
price-per = { $price } / { $unit }
price-until = { $date }까지 유효한 가격
price-from = { $price }부터
variants = 선택 사항
variant-name = 이름
tiers = 수량별 가격
tier-quantity = 수량
tier-price = 단가
tier-from = { $count } 이상
how-it-is-made = 만드는 과정
watch-video = { $host }에서 영상 보기
order-terms = 주문 조건
all-export-products = 해외 바이어를 위한 모든 상품

## 해외 바이어
abroad-intro = 수출할 수 있는 이 마을의 상품입니다. HS 코드, 최소 주문량, 제작 기간, 인도 조건을 함께 안내합니다.
abroad-product = 상품
abroad-ask = 문의 방법
abroad-ask-text = 상품, 수량, 도착 국가를 알려 주세요. 가격과 발송일은 답변에서 확정해 드립니다.
abroad-payment = 결제
abroad-delivery = 인도 조건 풀이

## 그 밖의 페이지
products-of-maker = 작품
member-of = 소속
members = 구성원
more-news = 다른 소식
products-of-outlet = 이곳에서 판매하는 상품
event-past = 종료된 행사입니다
calendar-name = { $village } 행사
calendar-add = 캘린더에 저장
calendar-subscribe = 캘린더 구독
calendar-file = 캘린더 내려받기(.ics)
moved = 페이지 주소가 바뀌었습니다:

## 연락
ask-whatsapp = WhatsApp으로 문의
ask-email = 이메일로 문의
ask-phone = 전화하기
whatsapp-chat = WhatsApp 채팅
all-contacts = 주소와 연락 방법
phone = 전화
email = 이메일
address = 주소
coordinates = 좌표
maps = 지도
map-osm = OpenStreetMap
map-google = Google 지도
map-phone = 지도 앱
opening-hours = 영업시간
hours-closed = 휴무
hours-all-day = 24시간
open-now = – 지금 영업 중
closed-now = – 지금은 영업시간 아님
closures = 휴무일
vcard = 연락처에 저장
qr-title = QR 코드
qr-site = { $village } 사이트
qr-whatsapp = { $village } WhatsApp
qr-alt = QR 코드: { $label }
form-title = 메시지 보내기
form-legend = 모든 항목을 입력해 주세요.
form-demo = 예시 사이트이므로 이 양식은 작동하지 않습니다.
form-empty = 비워 두세요
form-name = 이름
form-reply = 이메일 또는 전화번호
form-message = 메시지
form-about = 문의 상품:{" "}
form-send = 보내기
hours-list-separator = {", "}

## 마을에 보내는 메시지. -local은 제작자를 위해 언제나 인도네시아어로 씁니다.
whatsapp-message = 안녕하세요. “{ $product }” 상품에 관심이 있습니다. 아직 구매할 수 있나요? { $url }
whatsapp-message-with-sku = 안녕하세요. “{ $product }” 상품(코드 { $sku })에 관심이 있습니다. 아직 구매할 수 있나요? { $url }
whatsapp-message-general = 안녕하세요, { $village } 담당자님. 문의드릴 것이 있습니다.
whatsapp-message-local = Pembeli bertanya tentang { $product }. { $url }
whatsapp-message-local-with-sku = Pembeli bertanya tentang { $product } (kode { $sku }). { $url }
whatsapp-message-local-general = Pengunjung situs { $site } ingin bertanya.
email-subject = 문의: { $product }
email-subject-general = { $village } 사이트 문의

## 사진
photo-of = 사진 { $total }장 중 { $number }번째
photo-count = { $number } / { $total }
gallery-parts = 갤러리 페이지
photo-credit = 사진: { $name }
photo-licence = 이용 조건: { $name }
photo-previous = 이전
photo-next = 다음
photo-close = 닫기

## 본문
footnotes = 각주
footnote = 각주 { $number }
footnote-back = 본문으로 돌아가기
table = 표
task-done = 완료
task-open = 미완료

## 정보
fact-producer = 만든 이
fact-materials = 재료
fact-purity = 순도
fact-technique = 기법
fact-motif = 문양
fact-dimensions = 크기
fact-weight = 무게
fact-sku = 코드
fact-gtin = 바코드(GTIN)
fact-stones = 보석
fact-ring-sizes = 반지 호수
fact-weave = 직조 방식
fact-dye = 염료
fact-variety = 품종
fact-grade = 등급
fact-altitude-m = 재배 고도
fact-harvest-months = 수확기
fact-roast = 로스팅
fact-ingredients = 원재료
fact-allergens = 알레르기 유발 성분
fact-shelf-life-days = 보존 기간
fact-storage = 보관 방법
fact-finish = 마감
fact-care = 관리 방법
fact-moq = 최소 주문량
fact-lead-days = 제작 기간
fact-capacity = 생산 능력
fact-hs = HS 코드
fact-incoterm = 인도 조건
fact-port = 선적항
fact-sample = 샘플
fact-payment = 결제
fact-packaging = 포장
fact-custom = 맞춤 제작
fact-price = 가격
fact-unit = 단위
fact-price-valid-until = 가격 유효 기한
fact-place = 장소
fact-organiser = 주최
fact-kind = 종류
fact-members = 구성원
fact-since = 활동 시작
fact-member-of = 소속
fact-category = 분류
fact-when = 일시
fact-website = 웹사이트
fact-founded = 설립 연도
fact-elevation = 고도
fact-region = 지역
fact-women-share = 여성 비율
fact-nib = 사업자 등록 번호(NIB)
fact-cooperative-no = 협동조합 법인 번호
fact-also-known-as = 다른 표기
fact-commodity = 특산품
capacity-per-day = 하루 { $amount }
capacity-per-week = 일주일 { $amount }
capacity-per-month = 한 달 { $amount }
capacity-per-year = 일 년 { $amount }
elevation-m = 해발 { $metres } m
dimension-length = 길이
dimension-width = 너비
dimension-height = 높이
dimension-diameter = 지름
purity-per-mille = { $value } ‰
members-count = { $count }명
altitude-metres = 해발 { $value } m
days-count = { $count }일
days-range = { $min }~{ $max }일
count-of-unit = { $count } { $unit }
pieces-count = { $count }개
container-20ft = 20피트 컨테이너 1대
container-40ft = 40피트 컨테이너 1대
container-40hc = 40피트 하이큐브 컨테이너 1대
sample-available = 제공
sample-none = 제공하지 않음
sample-free = 무료 제공
sample-fee = 유료 제공, { $price }
sample-refundable = 유료 제공, { $price }, 주문 시 환급

## Incoterms 2020에 따른 인도 조건
incoterm-EXW = Ex Works(공장 인도): 구매자가 판매자의 장소에서 물품을 인수합니다.
incoterm-FCA = Free Carrier(운송인 인도): 판매자가 수출 통관을 마치고 구매자가 정한 운송인에게 물품을 넘깁니다.
incoterm-FAS = Free Alongside Ship(선측 인도): 판매자가 선박 옆까지 물품을 운반합니다.
incoterm-FOB = Free On Board(본선 인도): 물품이 선박에 실릴 때까지의 비용과 위험을 판매자가 부담합니다.
incoterm-CFR = Cost and Freight(운임 포함 인도): 판매자가 도착항까지의 해상 운임을 냅니다. 위험은 선박에 실린 때 구매자에게 넘어갑니다.
incoterm-CIF = Cost, Insurance and Freight(운임·보험료 포함 인도): 판매자가 도착항까지의 해상 운임과 보험료를 냅니다. 위험은 선박에 실린 때 구매자에게 넘어갑니다.
incoterm-CPT = Carriage Paid To(운송비 지급 인도): 판매자가 목적지까지의 운송비를 냅니다. 위험은 첫 운송인에게 넘긴 때 구매자에게 넘어갑니다.
incoterm-CIP = Carriage and Insurance Paid To(운송비·보험료 지급 인도): 판매자가 목적지까지의 운송비와 보험료를 냅니다. 위험은 첫 운송인에게 넘긴 때 구매자에게 넘어갑니다.
incoterm-DAP = Delivered At Place(도착 장소 인도): 판매자가 목적지까지 운반하고, 구매자가 하역과 수입 통관을 맡습니다.
incoterm-DPU = Delivered at Place Unloaded(도착지 양하 인도): 판매자가 목적지까지 운반하여 하역하고, 구매자가 수입 통관을 맡습니다.
incoterm-DDP = Delivered Duty Paid(관세 지급 인도): 판매자가 목적지까지 운반하고 수입 관세도 냅니다.

## 상품 분류
category-jewellery = 장신구
category-textile = 직물
category-batik = 바틱
category-weaving = 직조 공예
# ? Wickerwork of rattan, fern root, pandanus: “엮음 공예” is understood, but no fixed shop word is known to us.
category-wickerwork = 바구니·엮음 공예
category-woodcraft = 목공예
category-pottery = 도자기
category-leather = 가죽 제품
category-food = 식품
category-beverage = 음료
category-coffee = 커피
category-spice = 향신료
category-plantation = 농산물
category-livestock = 축산물
category-service = 서비스
category-other = 기타

## 제작자의 종류
kind-individual = 개인
# ? UMKM is the Indonesian class of micro, small and medium enterprises; the word follows the English file.
kind-umkm = 가족 사업체
kind-cooperative = 협동조합
kind-group = 모임

## 상품 상태
status-available = 구매 가능
status-made-to-order = 주문 제작
status-sold-out = 품절
status-archived = 제작 종료
badge-new = 신규

## 구매처의 종류
outlet-kind-shop = 상점
# ? Dekranasda is the crafts council of a region; no official Korean name is known to us.
outlet-kind-dekranasda = Dekranasda(지역 공예 협의회)
outlet-kind-ukm-centre = 소상공인 센터
outlet-kind-art-shop = 공예품점
outlet-kind-supermarket = 슈퍼마켓
outlet-kind-online = 온라인 상점

## 행정 구역
region-province = { $name } 주
region-special-region = { $name } 특별주
region-capital-region = { $name } 수도 특별지역
region-regency = { $name } 군
region-administrative-regency = { $name } 행정군
region-city = { $name } 시
region-administrative-city = { $name } 행정시
# ? Kecamatan: “구” or “면”; no settled choice is known to us.
region-district = { $name } 구
region-distrik = { $name } 구
region-kapanewon = { $name } 구
region-kemantren = { $name } 구
# ? Kelurahan: the urban counterpart of a village.
region-kelurahan = { $name } 동
region-desa = { $name } 마을
region-kalurahan = { $name } 마을
# ? Desa adat: a village under customary law; “전통 마을” would read more easily, but says less.
region-desa-adat = { $name } 관습마을

## 행사
event-kind-festival = 축제
event-kind-exhibition = 전시회
event-kind-trade-mission = 무역 사절단
event-kind-training = 교육
event-kind-workshop = 워크숍
event-kind-market = 장터
event-status-planned = 예정
event-status-confirmed = 확정
event-status-cancelled = 취소

## 개인정보 보호
privacy-intro = 이 사이트에서는 흔적을 남기지 않고 마을의 상품을 볼 수 있습니다.
privacy-nothing-title = 추적 없음
privacy-nothing = 쿠키를 쓰지 않고, 방문자를 세지 않으며, 제3자의 콘텐츠를 불러오지 않습니다. 다만 이 사이트를 호스팅하는 업체가 보안을 위해 방문자의 인터넷 주소를 잠시 기록할 수 있습니다.
privacy-photos-title = 사진
privacy-photos = 이 사이트의 사진에는 위치와 카메라 정보가 들어 있지 않습니다. 인물과 제작자의 이름은 본인이 동의한 경우에만 공개합니다.
privacy-contact-title = 연락하실 때
privacy-contact = WhatsApp, 전화, 이메일로 보내신 내용은 마을에 바로 전달되며 답변하는 데에만 쓰입니다. WhatsApp과 이메일 업체에는 자체 개인정보 처리방침이 있습니다.
privacy-rights-title = 방문자의 권리
privacy-rights = 인도네시아 개인정보보호법(2022년 법률 제27호)에 따라 자신의 정보를 열람하고, 고치고, 삭제해 달라고 요청할 수 있습니다. 연락해 주시면 요청대로 처리하겠습니다.

## 찾을 수 없음
not-found-title = 페이지를 찾을 수 없습니다
not-found = 주소가 없거나 바뀌었습니다. 여기에서 시작해 주세요:

## 인증
certificates = 인증
certificate-issuer = 발급: { $name }
certificate-holder = 보유: { $name }
certificate-until = { $date }까지 유효
certificate-verify = 확인하기
certificate-nib = 사업자 등록 번호(NIB)
# ? P-IRT: licence for food made in homes.
certificate-pirt = 가정 식품 제조 허가(P-IRT)
certificate-bpom = 식품의약품감독청(BPOM) 허가
certificate-halal = 할랄
certificate-sni = 인도네시아 국가 표준(SNI)
certificate-ig = 지리적 표시
certificate-trademark = 등록 상표
certificate-organic = 유기농
# ? TKDN: share of domestic content.
certificate-tkdn = 자국산 비율(TKDN)
certificate-ovop = OVOP 별점
certificate-fairtrade = 공정 무역
certificate-svlk = 합법 목재(SVLK)
certificate-other = 인증

## 협력 기관과 코스
section-partners = 협력 기관
with-support = 후원:
partners-past = 지난 사업
period-since = { $date }부터
period-until = { $date }까지
partner-role-organiser = 주관
partner-role-connectivity = 인터넷
partner-role-equipment = 장비
partner-role-training = 교육
partner-role-packaging = 포장
partner-role-finance = 금융
partner-role-retail = 판매
partner-role-export = 수출
regions = 지역
region = 지역
region-all = 모든 지역
section-villages = 마을
more-lists = 다른 목록
commodities = 특산품별
newest-products = 새 상품
list-parts = 목록 페이지
region-women = 여성
region-certified = 인증
region-export = 수출 준비
region-complete = 프로필 완성도
region-note = 여성: 제작자가 밝힌 인원 중 비율. 인증: 오늘 유효한 인증서가 있는 제품. 수출 준비: HS 코드와 인코텀즈, 그리고 최소 주문량이나 제작 기간이 있는 제품. 프로필 완성도: 방문자가 찾는 열 가지 항목의 평균.
on-the-route = 방문 코스:
whole-route = 전체 코스
route-villages = 코스에 있는 마을
route-previous = 이전 마을:
route-next = 다음 마을:

## Narrowing the catalogue down

filters = 상품 골라 보기
filter-availability = 구매 가능 여부
filter-price-below = { $below } 미만
filter-price-between = { $from } – { $below }
filter-price-from = { $from } 이상

## Saved products

save = 담기
saved = 담음
section-basket = 담은 상품
basket-intro = 이 브라우저에 담아 둔 상품입니다. 한 번에 모두 문의할 수 있습니다.
basket-empty = 아직 담은 상품이 없습니다. 상품 페이지에서 ‘담기’를 눌러 주세요.
basket-script = 이 목록은 자바스크립트가 필요합니다. 없이도 각 상품 페이지에서 문의할 수 있습니다.
basket-quantity = 수량
basket-remove = 빼기
basket-whatsapp = WhatsApp으로 모두 문의
basket-email = 이메일로 모두 문의
basket-message = 안녕하세요 { $village }, 다음 상품에 관심이 있습니다:
basket-message-local = Pembeli bertanya tentang:
basket-subject = 여러 상품 문의
