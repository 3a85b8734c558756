# 主题使用的简体中文文字。
language-name = 简体中文

## 页面框架
skip-to-content = 跳到正文
main-menu = 主菜单
footer-menu = 更多链接
languages = 语言
breadcrumbs = 当前位置
on-this-page = 本页内容
feed = Atom 订阅
demo-notice = 示例网站：地点真实，手艺人、价格和电话号码均为虚构。
demo-channel = 示例网站：这些号码和地址无法联系。
notice-borrowed = 本页尚未译成简体中文。以下内容的语言：{ $language }
notice-original = 查看原页面
language-untranslated = 尚未翻译
language-offer = 用简体中文阅读本页
language-stay = 继续使用当前语言

## 网站栏目
section-home = 首页
section-products = 产品
# ? “手艺人” also stands for growers and cooperatives.
section-producers = 手艺人
section-events = 活动
section-galleries = 相册
section-news = 动态
section-outlets = 购买地点
section-visit = 参观
section-contact = 联系方式
section-abroad = 海外采购
section-privacy = 隐私
section-portal = 所有村庄

## 列表
all-products = 所有产品
all-producers = 所有手艺人
all-events = 所有活动
all-galleries = 所有相册
all-news = 所有动态
count-products = { $count } 件产品
# ? “位” counts persons; the list mixes persons, families and cooperatives.
count-producers = { $count } 位手艺人
count-galleries = { $count } 个相册
count-villages = { $count } 个村庄
nothing-yet = 暂无内容。
group-upcoming = 即将举行
group-past = 已结束
group-independent = 独立手艺人
group-other-region = 其他地区

## 首页
see-products = 查看产品
contact-us = 联系我们
flagship = 主打产品
village-facts = 村庄概况
story = 村庄故事
photos = 照片
visit = 参观
fee = 费用：
visit-more = 交通、开放时间和活动
events-for-guests = 面向游客的活动

## 产品
made-by = 制作：
maker = 制作者
facts = 详细信息
related-products = 其他产品
price-on-request = 价格面议
price-per = { $price } / { $unit }
price-until = 价格有效期至 { $date }
price-from = { $price } 起
variants = 可选款式
variant-name = 名称
tiers = 批量价格
tier-quantity = 数量
tier-price = 单价
tier-from = { $count } 及以上
how-it-is-made = 制作过程
watch-video = 在 { $host } 观看视频
order-terms = 订购条件
all-export-products = 面向海外买家的所有产品

## 海外采购
abroad-intro = 本村可供出口的产品，附 HS 编码、起订量、制作周期和交货条件。
abroad-product = 产品
abroad-ask = 如何询价
abroad-ask-text = 请告知产品、数量和目的国。价格和发货日期以回复为准。
abroad-payment = 付款
abroad-delivery = 交货条件说明

## 其他页面
products-of-maker = 作品
member-of = 所属组织
members = 成员
more-news = 更多动态
products-of-outlet = 此处出售的产品
event-past = 活动已结束
calendar-name = { $village } 活动
calendar-add = 保存到日历
calendar-subscribe = 订阅日历
calendar-file = 下载日历（.ics）
moved = 本页已移至：

## 联系
ask-whatsapp = 通过 WhatsApp 咨询
ask-email = 通过电子邮件咨询
ask-phone = 拨打电话
whatsapp-chat = WhatsApp 聊天
all-contacts = 地址和联系方式
phone = 电话
email = 电子邮件
address = 地址
coordinates = 坐标
maps = 地图
map-osm = OpenStreetMap
map-google = Google 地图
map-phone = 地图应用
opening-hours = 营业时间
hours-closed = 休息
hours-all-day = 24 小时
open-now = – 营业中
closed-now = – 休息中
closures = 休息日
vcard = 保存到通讯录
qr-title = 二维码
qr-site = { $village } 网站
qr-whatsapp = { $village } WhatsApp
qr-alt = 二维码：{ $label }
form-title = 留言
form-legend = 所有项目均须填写。
form-demo = 示例网站：此表单无法使用。
form-empty = 请留空
form-name = 您的姓名
form-reply = 您的电子邮件或电话号码
form-message = 内容
form-about = 咨询产品：
form-send = 发送
hours-list-separator = {"、"}

## 发给村庄的消息。-local 始终为印度尼西亚语，供手艺人阅读。
whatsapp-message = 您好，我对“{ $product }”感兴趣，请问还有货吗？ { $url }
whatsapp-message-with-sku = 您好，我对“{ $product }”（编号 { $sku }）感兴趣，请问还有货吗？ { $url }
whatsapp-message-general = { $village } 的朋友，您好，我想咨询一下。
whatsapp-message-local = Pembeli bertanya tentang { $product }. { $url }
whatsapp-message-local-with-sku = Pembeli bertanya tentang { $product } (kode { $sku }). { $url }
whatsapp-message-local-general = Pengunjung situs { $site } ingin bertanya.
email-subject = 咨询：{ $product }
email-subject-general = 来自 { $village } 网站的咨询

## 照片
photo-of = 照片 { $number }，共 { $total } 张
photo-count = { $number } / { $total }
gallery-parts = 图库分页
photo-credit = 摄影：{ $name }
photo-licence = 许可协议：{ $name }
photo-previous = 上一张
photo-next = 下一张
photo-close = 关闭

## 正文
footnotes = 脚注
footnote = 脚注 { $number }
footnote-back = 返回正文
table = 表格
task-done = 已完成
task-open = 未完成

## 详细信息
fact-producer = 制作者
fact-materials = 材料
fact-purity = 成色
fact-technique = 工艺
fact-motif = 纹样
fact-dimensions = 尺寸
fact-weight = 重量
fact-sku = 编号
fact-gtin = 条形码（GTIN）
fact-stones = 宝石
fact-ring-sizes = 戒指尺寸
fact-weave = 织法
fact-dye = 染料
fact-variety = 品种
fact-grade = 等级
fact-altitude-m = 种植海拔
fact-harvest-months = 收获期
fact-roast = 烘焙度
fact-ingredients = 配料
fact-allergens = 过敏原
fact-shelf-life-days = 保质期
fact-storage = 储存方法
fact-finish = 表面处理
fact-care = 保养
fact-moq = 起订量
fact-lead-days = 制作周期
fact-capacity = 产能
fact-hs = HS 编码
fact-incoterm = 交货条件
fact-port = 装运港
fact-sample = 样品
fact-payment = 付款
fact-packaging = 包装
fact-custom = 可定制
fact-price = 价格
fact-unit = 单位
fact-price-valid-until = 价格有效期至
fact-place = 地点
fact-organiser = 主办方
fact-kind = 类型
fact-members = 成员
fact-since = 始于
fact-member-of = 所属组织
fact-category = 类别
fact-when = 时间
fact-website = 网站
fact-founded = 建立年份
fact-elevation = 海拔
fact-region = 所在地区
fact-women-share = 女性占比
fact-nib = 企业识别号（NIB）
fact-cooperative-no = 合作社法人编号
fact-also-known-as = 又写作
fact-commodity = 特产
capacity-per-day = 每天 { $amount }
capacity-per-week = 每周 { $amount }
capacity-per-month = 每月 { $amount }
capacity-per-year = 每年 { $amount }
elevation-m = { $metres } 米
dimension-length = 长
dimension-width = 宽
dimension-height = 高
dimension-diameter = 直径
purity-per-mille = { $value } ‰
members-count = { $count } 人
altitude-metres = { $value } 米
days-count = { $count } 天
days-range = { $min }～{ $max } 天
count-of-unit = { $count } { $unit }
pieces-count = { $count } 件
container-20ft = 一个 20 英尺集装箱
container-40ft = 一个 40 英尺集装箱
container-40hc = 一个 40 英尺高柜
sample-available = 可提供
sample-none = 不提供
sample-free = 免费提供
sample-fee = 可提供，{ $price }
sample-refundable = 可提供，{ $price }，下单后退还

## 按 Incoterms 2020 的交货条件
incoterm-EXW = Ex Works（工厂交货）：买方到卖方所在地提货。
incoterm-FCA = Free Carrier（货交承运人）：卖方办理出口手续，把货物交给买方指定的承运人。
incoterm-FAS = Free Alongside Ship（船边交货）：卖方把货物送到船边。
incoterm-FOB = Free On Board（船上交货）：货物装上船之前的费用和风险由卖方承担。
incoterm-CFR = Cost and Freight（成本加运费）：卖方支付到目的港的海运费；货物装上船后风险转移给买方。
incoterm-CIF = Cost, Insurance and Freight（成本、保险费加运费）：卖方支付到目的港的海运费和保险费；货物装上船后风险转移给买方。
incoterm-CPT = Carriage Paid To（运费付至）：卖方支付到目的地的运费；货物交给第一承运人后风险转移给买方。
incoterm-CIP = Carriage and Insurance Paid To（运费和保险费付至）：卖方支付到目的地的运费和保险费；货物交给第一承运人后风险转移给买方。
incoterm-DAP = Delivered At Place（目的地交货）：卖方把货物送到目的地；买方负责卸货和进口手续。
incoterm-DPU = Delivered at Place Unloaded（目的地卸货后交货）：卖方把货物送到目的地并卸货；买方负责进口手续。
incoterm-DDP = Delivered Duty Paid（完税后交货）：卖方把货物送到目的地并支付进口关税。

## 产品类别
category-jewellery = 首饰
category-textile = 布料
category-batik = 蜡染（巴迪克）
category-weaving = 手工织物
category-wickerwork = 藤竹草编
category-woodcraft = 木工艺品
category-pottery = 陶器
category-leather = 皮革制品
category-food = 食品
category-beverage = 饮品
category-coffee = 咖啡
category-spice = 香料
category-plantation = 农产品
category-livestock = 畜产品
category-service = 服务
category-other = 其他

## 制作者类型
kind-individual = 个人
# ? UMKM is the Indonesian class of micro, small and medium enterprises (“中小微企业”); the word follows the English file.
kind-umkm = 家庭作坊
kind-cooperative = 合作社
kind-group = 小组

## 产品状态
status-available = 有货
status-made-to-order = 按订单制作
status-sold-out = 售罄
status-archived = 已停产
badge-new = 新品

## 购买地点类型
outlet-kind-shop = 商店
# ? Dekranasda is the crafts council of a region; no official Chinese name is known to us.
outlet-kind-dekranasda = Dekranasda（地方手工艺理事会）
outlet-kind-ukm-centre = 小微企业中心
outlet-kind-art-shop = 工艺品店
outlet-kind-supermarket = 超市
outlet-kind-online = 网店

## 行政区划
region-province = { $name } 省
region-special-region = { $name } 特区
region-capital-region = { $name } 首都特区
region-regency = { $name } 县
region-administrative-regency = { $name } 行政县
region-city = { $name } 市
region-administrative-city = { $name } 行政市
# ? Kecamatan: “区”, “镇” or “乡”.
region-district = { $name } 区
region-distrik = { $name } 区
region-kapanewon = { $name } 区
region-kemantren = { $name } 区
# ? Kelurahan: the urban counterpart of a village.
region-kelurahan = { $name } 街区
region-desa = { $name } 村
region-kalurahan = { $name } 村
# ? Desa adat: a village under customary law; perhaps “传统村” or “习惯法村”.
region-desa-adat = { $name } 习俗村

## 活动
event-kind-festival = 节庆
event-kind-exhibition = 展览
event-kind-trade-mission = 贸易考察团
event-kind-training = 培训
event-kind-workshop = 工作坊
event-kind-market = 集市
event-status-planned = 计划中
event-status-confirmed = 已确定
event-status-cancelled = 已取消

## 隐私
privacy-intro = 您可以在本网站浏览村庄的产品，而不留下任何痕迹。
privacy-nothing-title = 没有跟踪
privacy-nothing = 我们不使用 Cookie，不统计访客，也不从第三方加载任何内容。出于安全考虑，网站托管商可能会短期记录您的网络地址。
privacy-photos-title = 照片
privacy-photos = 本网站的照片不含位置和相机信息。人物和手艺人的姓名只在本人同意后展示。
privacy-contact-title = 当您联系我们时
privacy-contact = 您通过 WhatsApp、电话或电子邮件发来的信息直接送达村庄，只用于答复您。WhatsApp 和电子邮件服务商有各自的隐私规则。
privacy-rights-title = 您的权利
privacy-rights = 根据印度尼西亚《个人数据保护法》（2022 年第 27 号法律），您有权了解、更正并要求删除有关您的数据。请联系我们，我们会按您的要求办理。

## 未找到
not-found-title = 页面不存在
not-found = 此地址不存在或已变更。请从这里开始：

## 证书
certificates = 证书
certificate-issuer = 颁发机构：{ $name }
certificate-holder = 持有人：{ $name }
certificate-until = 有效期至 { $date }
certificate-verify = 查验
certificate-nib = 企业识别号（NIB）
# ? P-IRT: licence for food made in homes.
certificate-pirt = 家庭食品生产许可（P-IRT）
certificate-bpom = 食品药品监督管理局（BPOM）许可
certificate-halal = 清真
certificate-sni = 印尼国家标准（SNI）
certificate-ig = 地理标志
certificate-trademark = 注册商标
certificate-organic = 有机
# ? TKDN: share of domestic content.
certificate-tkdn = 本国成分比例（TKDN）
certificate-ovop = OVOP 星级
certificate-fairtrade = 公平贸易
certificate-svlk = 合法木材（SVLK）
certificate-other = 证书

## 合作伙伴与路线
section-partners = 合作伙伴
with-support = 支持单位：
partners-past = 往期项目
period-since = 自 { $date } 起
period-until = 至 { $date }
partner-role-organiser = 主办
partner-role-connectivity = 网络
partner-role-equipment = 设备
partner-role-training = 培训
partner-role-packaging = 包装
partner-role-finance = 资金
partner-role-retail = 零售
partner-role-export = 出口
regions = 地区
region = 地区
region-all = 所有地区
section-villages = 村庄
more-lists = 更多列表
commodities = 特产
newest-products = 新品
list-parts = 列表分页
region-women = 女性
region-certified = 有认证
region-export = 可出口
region-complete = 资料完整度
region-note = 女性：在手艺人统计的人数中所占比例。有认证：持有今日有效认证的产品。可出口：具备HS编码、贸易术语，以及起订量或交货期的产品。资料完整度：访客关心的十项内容的平均值。
on-the-route = 参观路线：
whole-route = 完整路线
route-villages = 沿线村庄
route-previous = 上一站：
route-next = 下一站：

## Narrowing the catalogue down

filters = 筛选产品
filter-availability = 供应情况
filter-price-below = 低于 { $below }
filter-price-between = { $from } – { $below }
filter-price-from = { $from } 起

## Saved products

save = 收藏
saved = 已收藏
section-basket = 收藏的产品
basket-intro = 您在此浏览器中收藏的产品。可用一条消息一并咨询。
basket-empty = 还没有收藏。打开一个产品，然后选择“收藏”。
basket-script = 此列表需要 JavaScript。没有它，请在各产品页面咨询。
basket-quantity = 数量
basket-remove = 移除
basket-whatsapp = 通过 WhatsApp 一并咨询
basket-email = 通过电子邮件一并咨询
basket-message = 您好，{ $village }，我对以下产品感兴趣：
basket-message-local = Pembeli bertanya tentang:
basket-subject = 咨询多个产品
