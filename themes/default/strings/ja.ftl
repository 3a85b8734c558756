# テーマで使う日本語の文言。
language-name = 日本語

## ページの枠
skip-to-content = 本文へ移動
main-menu = メインメニュー
footer-menu = その他のリンク
languages = 言語
breadcrumbs = 現在の位置
on-this-page = このページの内容
feed = Atomフィード
demo-notice = これは見本サイトです。場所は実在しますが、作り手、価格、電話番号は架空のものです。
demo-channel = これは見本サイトです。この番号と宛先は使われていません。
notice-borrowed = このページはまだ日本語に翻訳されていません。以下の内容の言語：{ $language }
notice-original = 元のページを見る
language-untranslated = 未翻訳
language-offer = このページを日本語で読む
language-stay = この言語のまま読む

## サイトの構成
section-home = ホーム
section-products = 商品
section-producers = 作り手
section-events = イベント
section-galleries = ギャラリー
section-news = お知らせ
section-outlets = 購入できるお店
section-visit = 村を訪ねる
section-contact = お問い合わせ
section-abroad = 海外のバイヤーの方へ
section-privacy = プライバシー
section-portal = すべての村

## 一覧
all-products = すべての商品
all-producers = すべての作り手
all-events = すべてのイベント
all-galleries = すべてのギャラリー
all-news = すべてのお知らせ
count-products = 商品{ $count }点
# ? 「組」 counts persons as well as families and cooperatives; 「人」 would be wrong for the latter.
count-producers = 作り手{ $count }組
count-galleries = ギャラリー{ $count }件
count-villages = { $count }の村
nothing-yet = まだ何もありません。
group-upcoming = 開催予定
group-past = 終了
group-independent = 組合に属さない作り手
group-other-region = その他の地域

## トップページ
see-products = 商品を見る
contact-us = お問い合わせ
flagship = 看板商品
village-facts = 村のあらまし
story = 村の物語
photos = 写真
visit = 村を訪ねる
fee = 料金：
visit-more = アクセス、営業時間、イベント
events-for-guests = 訪れる方のためのイベント

## 商品
made-by = 作り手：
maker = 作り手
facts = 詳細
related-products = その他の商品
price-on-request = 価格はお問い合わせください
price-per = { $price } / { $unit }
price-until = 価格の有効期限：{ $date }
price-from = { $price }から
variants = 種類
variant-name = 名称
tiers = 数量別価格
tier-quantity = 数量
tier-price = 単価
tier-from = { $count }以上
how-it-is-made = できるまで
watch-video = { $host }で動画を見る
order-terms = ご注文の条件
all-export-products = 海外のバイヤー向けの全商品

## 海外のバイヤー
abroad-intro = 輸出できるこの村の商品です。HSコード、最小注文数、製作日数、引渡条件をまとめています。
abroad-product = 商品
abroad-ask = お問い合わせの方法
abroad-ask-text = 商品、数量、送り先の国をお知らせください。価格と発送日は返信で確定します。
abroad-payment = お支払い
abroad-delivery = 引渡条件の意味

## その他のページ
products-of-maker = 作品
member-of = 所属
members = メンバー
more-news = その他のお知らせ
products-of-outlet = ここで買える商品
event-past = 終了しました
calendar-name = { $village }のイベント
calendar-add = カレンダーに保存
calendar-subscribe = カレンダーを購読
calendar-file = カレンダーをダウンロード（.ics）
moved = このページは移動しました：

## 連絡
ask-whatsapp = WhatsAppで問い合わせ
ask-email = メールで問い合わせ
ask-phone = 電話
whatsapp-chat = WhatsAppチャット
all-contacts = 住所と連絡方法
phone = 電話
email = メール
address = 住所
coordinates = 座標
maps = 地図
map-osm = OpenStreetMap
map-google = Googleマップ
map-phone = 地図アプリ
opening-hours = 営業時間
hours-closed = 休業
hours-all-day = 24時間
open-now = – ただいま営業中
closed-now = – ただいま営業時間外
closures = 休業日
vcard = 連絡先に保存
qr-title = QRコード
qr-site = { $village }のサイト
qr-whatsapp = { $village }のWhatsApp
qr-alt = QRコード：{ $label }
form-title = メッセージを送る
form-legend = すべての項目にご記入ください。
form-demo = これは見本サイトです。このフォームは使えません。
form-empty = 空欄のままにしてください
form-name = お名前
form-reply = メールアドレスまたは電話番号
form-message = メッセージ
form-about = お問い合わせの商品：
form-send = 送信
hours-list-separator = {"、"}

## 村へのメッセージ。-local は作り手のためにいつもインドネシア語で書きます。
whatsapp-message = こんにちは。「{ $product }」に興味があります。まだ購入できますか？ { $url }
whatsapp-message-with-sku = こんにちは。「{ $product }」（コード { $sku }）に興味があります。まだ購入できますか？ { $url }
whatsapp-message-general = こんにちは、{ $village }のみなさん。お尋ねしたいことがあります。
whatsapp-message-local = Pembeli bertanya tentang { $product }. { $url }
whatsapp-message-local-with-sku = Pembeli bertanya tentang { $product } (kode { $sku }). { $url }
whatsapp-message-local-general = Pengunjung situs { $site } ingin bertanya.
email-subject = お問い合わせ：{ $product }
email-subject-general = { $village }のサイトからのお問い合わせ

## 写真
photo-of = 写真 { $total }枚中{ $number }枚目
photo-count = { $number } / { $total }
gallery-parts = ギャラリーのページ
photo-credit = 写真：{ $name }
photo-licence = ライセンス：{ $name }
photo-previous = 前へ
photo-next = 次へ
photo-close = 閉じる

## 本文
footnotes = 脚注
footnote = 脚注 { $number }
footnote-back = 本文に戻る
table = 表
task-done = 完了
task-open = 未完了

## 詳細
fact-producer = 作り手
fact-materials = 素材
fact-purity = 純度
fact-technique = 技法
fact-motif = 文様
fact-dimensions = 寸法
fact-weight = 重さ
fact-sku = コード
fact-gtin = バーコード（GTIN）
fact-stones = 石
fact-ring-sizes = 指輪のサイズ
fact-weave = 織り
fact-dye = 染料
fact-variety = 品種
fact-grade = 等級
fact-altitude-m = 栽培地の標高
fact-harvest-months = 収穫期
fact-roast = 焙煎
fact-ingredients = 原材料
fact-allergens = アレルゲン
fact-shelf-life-days = 保存期間
fact-storage = 保存方法
fact-finish = 仕上げ
fact-care = お手入れ
fact-moq = 最小注文数
fact-lead-days = 製作日数
fact-capacity = 生産能力
fact-hs = HSコード
fact-incoterm = 引渡条件
fact-port = 船積港
fact-sample = サンプル
fact-payment = お支払い
fact-packaging = 包装
fact-custom = オーダーメイド
fact-price = 価格
fact-unit = 単位
fact-price-valid-until = 価格の有効期限
fact-place = 場所
fact-organiser = 主催
fact-kind = 種類
fact-members = 人数
fact-since = 活動開始
fact-member-of = 所属
fact-category = カテゴリー
fact-when = 日時
fact-website = ウェブサイト
fact-founded = 設立
fact-elevation = 標高
fact-region = 地域
fact-women-share = 女性の割合
fact-nib = 事業基本番号（NIB）
fact-cooperative-no = 協同組合の法人番号
fact-also-known-as = 別の表記
fact-commodity = 名産
capacity-per-day = 1日{ $amount }
capacity-per-week = 1週間{ $amount }
capacity-per-month = 月間{ $amount }
capacity-per-year = 年間{ $amount }
elevation-m = 海抜{ $metres } m
dimension-length = 長さ
dimension-width = 幅
dimension-height = 高さ
dimension-diameter = 直径
purity-per-mille = { $value } ‰
members-count = { $count }人
altitude-metres = 海抜{ $value } m
days-count = { $count }日
days-range = { $min }～{ $max }日
count-of-unit = { $count } { $unit }
pieces-count = { $count }個
container-20ft = 20フィートコンテナ1本
container-40ft = 40フィートコンテナ1本
container-40hc = 40フィート背高コンテナ1本
sample-available = あり
sample-none = なし
sample-free = あり（無料）
sample-fee = あり（{ $price }）
sample-refundable = あり（{ $price }、ご注文時に返金）

## Incoterms 2020による引渡条件
incoterm-EXW = Ex Works（工場渡し）：買主が売主の施設で商品を引き取ります。
incoterm-FCA = Free Carrier（運送人渡し）：売主が輸出通関を行い、買主の指定する運送人に商品を引き渡します。
incoterm-FAS = Free Alongside Ship（船側渡し）：売主が本船の横まで商品を運びます。
incoterm-FOB = Free On Board（本船渡し）：商品が本船に積み込まれるまでの費用と危険を売主が負担します。
incoterm-CFR = Cost and Freight（運賃込み）：売主が仕向港までの海上運賃を支払います。危険は本船上で買主に移ります。
incoterm-CIF = Cost, Insurance and Freight（運賃保険料込み）：売主が仕向港までの海上運賃と保険料を支払います。危険は本船上で買主に移ります。
incoterm-CPT = Carriage Paid To（輸送費込み）：売主が仕向地までの輸送費を支払います。危険は最初の運送人への引渡し時に買主に移ります。
incoterm-CIP = Carriage and Insurance Paid To（輸送費保険料込み）：売主が仕向地までの輸送費と保険料を支払います。危険は最初の運送人への引渡し時に買主に移ります。
incoterm-DAP = Delivered At Place（仕向地持込渡し）：売主が仕向地まで運び、買主が荷卸しと輸入通関を行います。
incoterm-DPU = Delivered at Place Unloaded（荷卸込持込渡し）：売主が仕向地まで運んで荷卸しし、買主が輸入通関を行います。
incoterm-DDP = Delivered Duty Paid（関税込持込渡し）：売主が仕向地まで運び、輸入関税も支払います。

## 商品カテゴリー
category-jewellery = アクセサリー
category-textile = 布
category-batik = バティック
category-weaving = 手織り
# ? Wickerwork of rattan, fern root, pandanus; perhaps 「編組品」.
category-wickerwork = かご・編み細工
category-woodcraft = 木工品
category-pottery = 陶器
category-leather = 革製品
category-food = 食品
category-beverage = 飲み物
category-coffee = コーヒー
category-spice = スパイス
category-plantation = 農産物
category-livestock = 畜産物
category-service = サービス
category-other = その他

## 作り手の種類
kind-individual = 個人
# ? UMKM is the Indonesian class of micro, small and medium enterprises; the word follows the English file.
kind-umkm = 家族経営
kind-cooperative = 協同組合
kind-group = グループ

## 商品の状態
status-available = 在庫あり
status-made-to-order = 受注生産
status-sold-out = 売り切れ
status-archived = 生産終了
badge-new = 新着

## お店の種類
outlet-kind-shop = 店舗
# ? Dekranasda is the crafts council of a region; no official Japanese name is known to us.
outlet-kind-dekranasda = Dekranasda（地方工芸評議会）
outlet-kind-ukm-centre = 中小企業センター
outlet-kind-art-shop = 工芸品店
outlet-kind-supermarket = スーパーマーケット
outlet-kind-online = オンラインショップ

## 地域
region-province = { $name }州
region-special-region = { $name }特別州
region-capital-region = { $name }首都特別州
region-regency = { $name }県
region-administrative-regency = { $name }行政県
region-city = { $name }市
region-administrative-city = { $name }行政市
# ? Kecamatan: 「郡」 or 「区」.
region-district = { $name }郡
region-distrik = { $name }郡
region-kapanewon = { $name }郡
region-kemantren = { $name }郡
# ? Kelurahan, the urban counterpart of a village, could be 「区」, 「町」 or 「村」.
region-kelurahan = { $name }町
region-desa = { $name }村
region-kalurahan = { $name }村
# ? Desa adat: a village under customary law; perhaps 「伝統村」.
region-desa-adat = { $name }慣習村

## イベント
event-kind-festival = お祭り
event-kind-exhibition = 展示会
event-kind-trade-mission = 貿易ミッション
event-kind-training = 研修
event-kind-workshop = ワークショップ
event-kind-market = マーケット
event-status-planned = 計画中
event-status-confirmed = 開催決定
event-status-cancelled = 中止

## プライバシー
privacy-intro = このサイトでは、足跡を残さずに村の商品をご覧いただけます。
privacy-nothing-title = 追跡はしません
privacy-nothing = Cookieを使わず、訪問者を数えず、第三者からは何も読み込みません。サイトを置いている事業者が、安全のためにインターネットアドレスを短期間記録することがあります。
privacy-photos-title = 写真
privacy-photos = このサイトの写真には、位置情報もカメラの情報も含まれていません。人物と作り手の名前は、本人の同意がある場合にだけ掲載します。
privacy-contact-title = ご連絡いただくとき
privacy-contact = WhatsApp、電話、メールでのご連絡は村に直接届き、返信のためだけに使います。WhatsAppとメールの事業者には、それぞれのプライバシー規約があります。
privacy-rights-title = お客様の権利
privacy-rights = インドネシアの個人データ保護法（2022年法律第27号）により、ご自身に関する情報の開示、訂正、削除を求めることができます。ご連絡いただければ対応します。

## 見つかりません
not-found-title = ページが見つかりません
not-found = このアドレスは存在しないか、移動しました。こちらからご覧ください：

## 認証
certificates = 認証
certificate-issuer = 発行：{ $name }
certificate-holder = 保有者：{ $name }
certificate-until = { $date }まで有効
certificate-verify = 確認する
certificate-nib = 事業基本番号（NIB）
# ? P-IRT: licence for food made in homes.
certificate-pirt = 家内製造食品許可（P-IRT）
certificate-bpom = 国家医薬品食品監督庁（BPOM）の許可
certificate-halal = ハラール
certificate-sni = インドネシア国家規格（SNI）
certificate-ig = 地理的表示
certificate-trademark = 登録商標
certificate-organic = オーガニック
# ? TKDN: share of domestic content; seen from abroad 「現地調達率」.
certificate-tkdn = 国産化率（TKDN）
certificate-ovop = OVOPの星
certificate-fairtrade = フェアトレード
certificate-svlk = 合法木材（SVLK）
certificate-other = 認証

## 協力団体とルート
section-partners = 協力団体
with-support = 協力：
partners-past = これまでの事業
period-since = { $date }から
period-until = { $date }まで
partner-role-organiser = 主催
partner-role-connectivity = インターネット
partner-role-equipment = 機材
partner-role-training = 研修
partner-role-packaging = 包装
partner-role-finance = 資金
partner-role-retail = 販売
partner-role-export = 輸出
regions = 地域
region = 地域
region-all = すべての地域
section-villages = 村
more-lists = ほかの一覧
commodities = 特産品から探す
newest-products = 新着商品
list-parts = 一覧のページ
region-women = 女性
region-certified = 認証あり
region-export = 輸出対応
region-complete = プロフィール
region-note = 女性：作り手が人数を示した人のうちの割合。認証あり：今日有効な認証を持つ商品。輸出対応：HSコードとインコタームズ、および最小注文数か納期がある商品。プロフィール：訪れる人が探す十項目の平均。
on-the-route = 訪問ルート：
whole-route = ルート全体
route-villages = ルート上の村
route-previous = 前の村：
route-next = 次の村：

## Narrowing the catalogue down

filters = 商品を絞り込む
filter-availability = 購入の可否
filter-price-below = { $below }未満
filter-price-between = { $from } – { $below }
filter-price-from = { $from }以上

## Saved products

save = 保存
saved = 保存済み
section-basket = 保存した商品
basket-intro = このブラウザーに保存した商品です。まとめて一度に問い合わせできます。
basket-empty = まだ保存した商品はありません。商品のページで「保存」を選んでください。
basket-script = この一覧にはJavaScriptが必要です。使わない場合は、各商品のページからお問い合わせください。
basket-quantity = 数量
basket-remove = 削除
basket-whatsapp = WhatsAppでまとめて問い合わせ
basket-email = メールでまとめて問い合わせ
basket-message = { $village }様、次の商品に興味があります：
basket-message-local = Pembeli bertanya tentang:
basket-subject = 複数の商品についてのお問い合わせ
