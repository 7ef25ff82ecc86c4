"""Japanese."""

from prose.numerals import Numerals, listed, names, numbers

NUMERALS = Numerals(
    groups=",",
    point=".",
    magnitudes=numbers(
        "十=10;百=100;千=1000;万=10000;億=100000000;兆=1000000000000;京=10000000000000000"
    ),
    ordinal_heads=("第",),
    ordinal_marks=listed("回目, 番目, 度目, 例目, 人目, 年目, 位, 日目"),
    shares=numbers("半数=1/2;半分=1/2;過半数=1/2;過半=1/2"),
    vague=numbers(
        "数十=10;何十=10;数百=100;何百=100;数千=1000;数万=10000;数十万=100000;数百万=1000000;"
        "数千万=10000000;数億=100000000;数十億=1000000000;数百億=10000000000;数千億=100000000000;"
        "数兆=1000000000000"
    ),
    percent=listed("%, パーセント"),
    points=listed("ポイント, パーセントポイント, %ポイント"),
    weekdays=numbers("月曜=1;火曜=2;水曜=3;木曜=4;金曜=5;土曜=6;日曜=7"),
    dayparts=names(
        "dawn = 未明, 早朝, 明け方; morning = 朝, 午前; afternoon = 午後; noon = 正午, 昼;"
        "evening = 夕方, 夕, 夕刻; night = 夜, 深夜, 今夜, 昨夜; midnight = 午前0時"
    ),
    relative=names(
        "day -1 = 昨日, 前日; day 0 = 今日, 本日; day 1 = 明日; day -2 = 一昨日;"
        "week -1 = 先週, 前週; week 0 = 今週; week 1 = 来週, 翌週; month -1 = 先月, 前月;"
        "month 0 = 今月; month 1 = 来月; year -1 = 昨年, 去年, 前年; year 0 = 今年, 本年;"
        "year 1 = 来年, 翌年; same 0 = 同日, 当日, この日; same 1 = 翌日; same -1 = 前日"
    ),
    zones=names(
        "America/New_York = 米東部時間, 米国東部時間, 東部時間, アメリカ東部時間, 米東部夏時間,"
        " ニューヨーク時間; America/Chicago = 米中部時間; America/Los_Angeles = 米西部時間,"
        " 太平洋時間; Asia/Tokyo = 日本時間, 東京時間; Asia/Shanghai = 北京時間, 中国時間;"
        "Asia/Seoul = 韓国時間; Europe/Moscow = モスクワ時間; Europe/Kyiv = ウクライナ時間;"
        "Europe/Paris = 中欧時間, 中央欧州時間, 欧州中央時間, パリ時間;"
        "Europe/London = 英国時間, ロンドン時間; Asia/Tehran = イラン時間;"
        "UTC = グリニッジ標準時, 協定世界時, 世界標準時; local = 現地時間, 当地時間"
    ),
    money=names(
        "USD = ドル, 米ドル, us$; dollar = $; EUR = ユーロ, €; GBP = ポンド, 英ポンド, £;"
        "JPY = 円, 日本円; CNY = 人民元, 元; KRW = ウォン; RUB = ルーブル; INR = ルピー;"
        "TRY = リラ, トルコリラ; HKD = 香港ドル; TWD = 台湾ドル; AUD = 豪ドル; CAD = カナダドル;"
        "CHF = スイスフラン; UAH = フリブナ; SGD = シンガポールドル; IRR = リアル; yen = ¥, ￥;"
        "cent = セント"
    ),
    units=names(
        "day = 日間, 日; hour = 時間; minute = 分, 分間; second = 秒, 秒間; week = 週間, 週;"
        "month = カ月, か月, ヶ月, ヵ月, ヶ月間, カ月間, か月間, カ月ぶり; year = 年, 年間, 年物,"
        " 歳, 才, 周年, 年ぶり, 年債; decade = 年代; century = 世紀;"
        "kilometer = キロ, キロメートル,"
        " キロメーター; meter = メートル; centimeter = センチ, センチメートル;"
        "millimeter = ミリ, ミリメートル; mile = マイル; nautical-mile = 海里, カイリ;"
        "foot = フィート; square-kilometer = 平方キロ, 平方キロメートル;"
        "square-meter = 平方メートル; hectare = ヘクタール; acre = エーカー; tsubo = 坪;"
        "cubic-meter = 立方メートル; tonne = トン; kilogram = キログラム; gram = グラム;"
        "liter = リットル; barrel = バレル; celsius = 度, ℃; kilometer-per-hour = キロメートル毎時;"
        "kilowatt-hour = キロワット時; megawatt = メガワット; kilowatt = キロワット;"
        "basis-point = ベーシスポイント, bp"
    ),
    names=listed(
        "二国間, 二カ国間, 第三国, 第三者, 一方, 一致, 一部, 一定, 一般, 一連, 一時, 一貫, 一層,"
        " 一歩, 十分, 四国, 九州, 千葉, 万博, 三菱, 三井, 百貨店, 第二次世界大戦, 第一次世界大戦,"
        " 一度, 一緒, 一体, 一切, 一気, 一人当たり, 一段, 統一, 二の足, 二世, 二人三脚, 万全, 千歳,"
        " 第2次世界大戦, 第1次世界大戦, 週に1度, 月に1度, 年に1度, もう1度, いま1度,"
        " 第一人者, 第一生命, 七夕, 八百長, 五輪, 三権, 三重, 六本木, 八王子, 五島, 百聞"
    ),
    day_first=False,
)
