# Боттың барлық сөзі қазақ тілінде. Мұнда HTML жоқ. Есім, атау, күн жалғаусыз тұратындай құрылған:
# күннің жалғауын код қосады (25 ақпандағы, 25 ақпанға). Сан формалары: one, other, әрқайсысы өз жолында.

## Күндер
when-day-time = { $day }, { $time }
when-day-no-time = { $day }, уақыты хабарланбаған
time-not-announced = уақыты хабарланбаған
approx-early = { $year } жылғы { $month } айының басы
approx-mid = { $year } жылғы { $month } айының ортасы
approx-late = { $year } жылғы { $month } айының аяғы
approx-year = { $year } жыл
approx-some-year = { $day } (жылы көрсетілмеген)
since-day = { $day } бері
since-second-day = { $day } бері
since-early = { $year } жылғы { $month } айының басынан бері
since-mid = { $year } жылғы { $month } айының ортасынан бері
since-late = { $year } жылғы { $month } айының аяғынан бері
since-month = { $year } жылғы { $month } бері
since-year = { $year } жылдан бері
since-some-year = { $day } бері (жылы көрсетілмеген)
since-second-of-some-year = { $day } бері (жылы көрсетілмеген)

## Сала сөздері
access-open = ашық
access-full = ашық, бос орын жоқ
access-press = тек баспасөзге ашық
access-video = бейнебайланыс арқылы көруге болады
access-partly = ішінара жабық
access-closed = жабық
access-unknown = белгісіз
stage-investigation = сотқа дейінгі тергеп-тексеру
stage-preliminary = алдын ала тыңдау
stage-trial = басты сот талқылауы
stage-verdict = үкім шығарылды
stage-appeal = апелляциялық іс жүргізу
stage-cassation = кассациялық іс жүргізу
stage-closed = іс аяқталды
stage-unknown = белгісіз
stage-since = { $stage } ({ $since })
custody-detained = күзетпен ұстау
custody-house-arrest = үйқамақ
custody-pledge = ешқайда кетпеу туралы қолхат
custody-bail = кепіл
custody-unknown = белгісіз
measure-since = { $measure }, { $since }
state-since = { $since } { $state }
state-detained = күзетпен ұсталып отыр
state-house-arrest = үйқамақта
state-pledge = ешқайда кетпеу және тиісінше мінез-құлық туралы қолхатпен бостандықта
state-bail = кепілмен бостандықта
state-at-liberty = бостандықта
state-serving-sentence = жазасын өтеп жатыр
side-prosecution = айыптау тарабы
side-defence = қорғау тарабы
side-court = сот
side-observer = құқық қорғаушылар мен бақылаушылар
voice-prosecution = айыптау тарабының айтуынша
voice-defence = қорғау тарабының айтуынша
voice-court = соттың мәліметінше
voice-observer = құқық қорғаушылар мен бақылаушылардың айтуынша
voice-not-stated = Кім айтқаны көрсетілмеген.
part-accused = айыпталушы
part-defendant = сотталушы
part-concerned = іске қатысты адам
part-lawyer = адвокат
part-prosecutor = прокурор
part-judge = судья
part-witness = куә
part-expert = сарапшы
part-mentioned = дереккөзде аты аталған
in-english = (ағылшын тілінде)
in-russian = (орыс тілінде)
in-kazakh = (қазақ тілінде)

## Бірінші жол: не өзгерді
headline-set = СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛДЫ: { $new }
headline-was-set = СОТ ОТЫРЫСЫ ТАҒАЙЫНДАЛҒАН ЕДІ: { $new }
headline-moved = КҮНІ АУЫСТЫРЫЛДЫ: { $old } → { $new }
headline-moved-earlier = ЕРТЕРЕК БОЛАДЫ: { $old } → { $new }
headline-delayed = КЕШІРЕК БАСТАЛАДЫ: { $old } → { $new }
headline-time-changed = УАҚЫТЫ ӨЗГЕРДІ: { $old } → { $new }
headline-time-announced = УАҚЫТЫ ХАБАРЛАНДЫ: { $new }
headline-time-was-announced = УАҚЫТЫ ХАБАРЛАНҒАН ЕДІ: { $new }
headline-time-withdrawn = УАҚЫТЫ ЕНДІ БЕЛГІСІЗ: { $old } → { $new }
new-time-not-announced = жаңа уақыты хабарланбаған
headline-adjourned = ЖАЛҒАСАДЫ: { $old } → { $new }
headline-put-off = ОТЫРЫС ҚАЛДЫРЫЛДЫ: { $old } → { $new }
headline-continuation = ЖАЛҒАСЫ: { $old } → { $new }
headline-adjourned-no-date = КЕЙІНГЕ ҚАЛДЫРЫЛДЫ: { $old } → { $new }
headline-cancelled = ОТЫРЫС БОЛМАЙДЫ: { $old }
headline-did-not-take-place = ОТЫРЫС БОЛМАДЫ: { $old }
headline-held = ОТЫРЫС ӨТТІ: { $day }
headline-room = ЗАЛ: { $old } → { $new }
room-not-announced = хабарланбаған
room-no-longer-known = енді белгісіз
headline-access = ЗАЛҒА КІРУ: { $old } → { $new }
headline-access-details = ЗАЛҒА КІРУ: { $new }
headline-custody = БҰЛТАРТПАУ ШАРАСЫ: { $person }: { $old } → { $new }
headline-custody-details = БҰЛТАРТПАУ ШАРАСЫ: { $person }: { $new }
headline-at-liberty = БОСТАНДЫҚТА: { $person }
headline-serving-sentence = ЖАЗАСЫН ӨТЕП ЖАТЫР: { $person }
headline-stage = ІСТІҢ САТЫСЫ: { $old } → { $new }
headline-stage-details = ІСТІҢ САТЫСЫ: { $new }
headline-verdict = ҮКІМ ШЫҒАРЫЛДЫ
headline-statement = МӘЛІМДЕМЕ: { $side }
headline-checked = ТЕКСЕРІЛДІ: өзгеріс жоқ
headline-confirmed = РАСТАЛДЫ: бүгін, { $time }

## Бірінші жол: еске салу
headline-today = БҮГІН СОТ ОТЫРЫСЫ: { $when }
headline-tomorrow = ЕРТЕҢ СОТ ОТЫРЫСЫ: { $when }
headline-in-days = { $days ->
    [one] { $days } КҮННЕН КЕЙІН СОТ ОТЫРЫСЫ: { $when }
   *[other] { $days } КҮННЕН КЕЙІН СОТ ОТЫРЫСЫ: { $when }
}
headline-in-hours = { $hours ->
    [one] { $hours } САҒАТТАН КЕЙІН СОТ ОТЫРЫСЫ: { $time }
   *[other] { $hours } САҒАТТАН КЕЙІН СОТ ОТЫРЫСЫ: { $time }
}
headline-within-hours = { $hours ->
    [one] СОТ ОТЫРЫСЫНА { $hours } САҒАТТАН АЗ УАҚЫТ ҚАЛДЫ: { $time }
   *[other] СОТ ОТЫРЫСЫНА { $hours } САҒАТТАН АЗ УАҚЫТ ҚАЛДЫ: { $time }
}

## Бірінші жол: қалғаны
not-confirmed-this-morning = Отырыс бүгін таңертең расталған жоқ.
date-not-set = жаңа күні белгісіз
more-changes = Жоғарыда аталмаған өзгерістер саны: { $count }.
more-in-history = Хабарға бәрі сыйған жоқ. Толығын іс тарихынан оқи аласыз: { $history }

## Бұл не білдіреді: бір сөйлем
means-set = Жаңа сот отырысы { $new } тағайындалды.
means-was-set = Сот отырысы { $new } тағайындалған еді.
means-set-goes-on = Кейінге қалдырылған { $old } отырыс { $new } тағайындалды.
means-was-to-go-on = Кейінге қалдырылған { $old } отырыс { $new } тағайындалған еді.
means-moved = Отырыс { $old } емес, { $new } өтеді.
means-was-moved = Отырыс { $old } { $new } ауыстырылған.
means-moved-earlier = Отырыс бұрын хабарланғаннан ертерек өтеді: { $old } емес, { $new }.
means-earlier-that-day = { $day } отырыс ертерек басталады. Басталу уақыты: { $old } емес, { $new }.
means-delayed = { $day } отырыс кешірек басталады. Басталу уақыты: { $old } емес, { $new }.
means-time-was-changed = { $day } отырыстың басталу уақыты өзгертілген: { $old } емес, { $new }.
means-time-announced = { $day } отырыстың басталу уақыты: { $new }.
means-time-was-announced = { $day } отырыстың хабарланған басталу уақыты: { $new }.
means-time-withdrawn = Отырыс бұрынғыдай { $day } өтеді, бірақ басталу уақыты енді белгісіз.
means-time-was-withdrawn = Отырыс { $day } тағайындалған еді, басталу уақыты белгісіз.
means-adjourned = { $old } отырыс { $new } жалғасады.
means-put-off = { $old } отырыс { $new } қалдырылды.
means-was-adjourned = { $old } отырыстың жалғасы { $new } белгіленген еді.
means-adjourned-no-date = { $old } отырыс кейінге қалдырылды, жаңа күні әзірге белгісіз. Белгілі болған кезде сізге хабарлаймын.
means-cancelled = { $old } отырыс болмайды.
means-was-cancelled = { $old } отырыс болмады.
means-held = { $day } отырыс өтті.
means-room = { $day } отырыстың залы: { $new }.
means-no-room = { $day } отырыстың залы енді белгісіз.
means-room-before = Бұрын аталған зал: { $old }.
means-access-open = Залға кез келген адам кіре алады.
means-access-full = Отырыс ашық, бірақ залда бос орын жоқ.
means-access-press = Залға процеске қатысушылардан басқа тек баспасөз өкілдері кіргізіледі.
means-access-video = Көпшілік отырысты бейнебайланыс арқылы көре алады.
means-access-partly = Отырыстың бір бөлігі көпшілікке жабық.
means-access-closed = Залда тек процеске қатысушылар бола алады.
means-access-unknown = Залға кім кіре алатыны енді белгісіз.
means-verdict = Сот үкім шығарды.
means-verdict-no-text = Сот үкім шығарды. Үкімнің мазмұны әзірге белгісіз.
presumption = Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.
means-custody = { $name }: { $custody }
means-custody-not-known = { $name }: бұлтартпау шарасы енді белгісіз
means-stage = Істің сатысы өзгерді: { $stage }.
means-stage-back = Іс алдыңғы сатыға қайтарылды: { $stage }.
means-stage-verdict = Сот үкім шығарды.
means-stage-verdict-on = Сот үкім шығарды ({ $date }).
means-stage-closed = Іс аяқталды.
means-stage-closed-on = Іс аяқталды ({ $date }).
begins-at = Басталу уақыты: { $time }.
was-to-begin-at = Хабарланған басталу уақыты: { $time }.
day-at = { $day } (сағат { $time })
no-time-announced = Уақыты әлі хабарланған жоқ.
no-time-was-announced = Уақыты хабарланбаған еді.
as-reported = Хабарланғаны: { $text }
reported-by-lawyer = Адвокаттың айтуынша: { $text }
reported-by-court = Соттың мәліметінше: { $text }
reported-by-observer = Бақылаушының айтуынша: { $text }
reported-by-link = { $site } сайтының хабарлауынша: { $text }
reason-reported = Хабарланған негізі: { $text }
verdict-reported = Хабарланған үкім: { $text }
said-by = Кім айтқан: { $who }
objects = Қарсы пікір: { $text }

## Істің жай-күйі
next-hearing = Ең жақын отырыс: { $when }
also-that-day = Сол күні тағы: { $time }
todays-hearing = Бүгінгі отырыс: { $time }. Әзірге хабар жоқ.
waiting-for-a-date = Ең жақын отырыс: күні белгісіз. { $day } отырыс кейінге қалдырылған.
nothing-scheduled = Ең жақын отырыс: мәлімет жоқ.
no-report-yet = { $day } отырыс туралы әзірге хабар жоқ.
courtroom = Зал: { $room }
access-line = Залға кіру: { $access }
stage-line = Істің сатысы: { $stage }
court-line = Сот: { $court }
number-line = Іс нөмірі: { $number }
verdict-line = Хабарланған үкім: { $text }
verdict-line-no-text = Үкім: шығарылды, мазмұны әзірге белгісіз.
as-of = Соңғы дерек: { $moment } ({ $city }, жергілікті уақыт), { $number }-өзгеріс
attribution-line = Дереккөзі: { $who }
source-lawyer = адвокат
source-court = сот
source-observer = бақылаушы
as-of-sources = Дереккөздердегі соңғы дерек: { $date } ({ $number }-өзгеріс). Отырыс уақыты — жергілікті ({ $city }).
as-of-sources-only = Дереккөздердегі соңғы дерек: { $date }. Отырыс уақыты — жергілікті ({ $city }).
as-of-not-confirmed = Редакторлар бұл мәліметті әлі жаңартқан да, растаған да жоқ.
no-news-for = { $days ->
    [one] Соңғы рет { $days } күн бұрын жаңартылған.
   *[other] Соңғы рет { $days } күн бұрын жаңартылған.
}
and-more = және тағы { $count }
and-more-people = және тағы { $count } адам

## Іс карточкасы және оның бөлімдері
card-accused = Айыпталушылар:
card-defendants = Сотталушылар:
card-concerned = Іс кімге қатысты:
card-defendant = { $name }: { $custody }; адвокаты: { $lawyers }
card-defendant-no-lawyer = { $name }: { $custody }; адвокаты туралы мәлімет жоқ
card-defendant-custody-not-known = { $name }: бұлтартпау шарасы туралы мәлімет жоқ; адвокаты: { $lawyers }
card-defendant-nothing-known = { $name }: бұлтартпау шарасы мен адвокаты туралы мәлімет жоқ
card-charges = Тағылған айыптар: { $charges }
card-charges-open = Күдік немесе айып: { $charges }
card-latest = Соңғы өзгерістер:
section-hearings = Сот отырыстары
section-people = Адамдар
section-charges = Тағылған айыптар
section-charges-open = Күдік немесе айып
section-statements = Мәлімдемелер
section-related = Басқа істер мен дереккөздер
section-history = Іс тарихы
page-of = { $of } беттің { $page }-беті
nothing-known-hearings = Сот отырыстары туралы мәлімет жоқ.
nothing-known-people = Бұл іске қатысты адамдар туралы әзірге мәлімет жоқ.
nothing-known-charges = Тағылған айыптар туралы мәлімет жоқ.
nothing-known-charges-open = Күдік немесе айып туралы мәлімет жоқ.
nothing-known-statements = Тараптардың мәлімдемелері туралы әзірге мәлімет жоқ.
nothing-known-related = Басқа істер мен дереккөздер көрсетілмеген.
nothing-known-history = Әзірге жазба жоқ.
hearing-set = Тағайындалған
hearing-no-report = Әзірге хабар жоқ
hearing-held = Отырыс өтті
hearing-adjourned = { $new } жалғасады
hearing-was-to-continue = Жалғасы { $new } белгіленген еді
hearing-adjourned-no-date = Кейінге қалдырылған, жаңа күні белгісіз
hearing-will-not-be = Отырыс болмайды
hearing-was-not = Отырыс болмады
person-age = { $age ->
    [one] { $age } жаста
   *[other] { $age } жаста
}
person-from = Қайдан: { $from }
person-occupation = Кәсібі: { $occupation }
person-custody = Бұлтартпау шарасы: { $custody }
person-custody-not-known = Бұлтартпау шарасы: белгісіз
person-lawyer = Адвокаты: { $lawyers }
person-no-lawyer = Адвокаты: мәлімет жоқ
person-lawyer-for = Қорғайтын адамы: { $clients }
person-background = Өмірбаянынан:
person-not-known = Мәлімет жоқ: { $what }
person-transliterated = Есім транслитерациямен жазылған.
unknown-age = жасы
unknown-from = қай жерден екені
unknown-occupation = кәсібі
unknown-background = өмірбаяны
charges-note-open = Бұлар — күдік немесе айып, анықталған фактілер емес.
charges-note = Бұлар — тағылған айыптар, анықталған фактілер емес.
charges-note-judged = Бұлар — іс бойынша тағылған айыптар. Соттың шешімі үкімде айтылған.
charges-note-ended = Бұлар — іс бойынша тағылған айыптар. Соттың шешімі туралы мәлімет жоқ.
charge-against-open = Кімге қатысты: { $people }
charge-against = Айып тағылған: { $people }
charge-was-against = Айып тағылған еді: { $people }
charge-implied = Дереккөзде тікелей айтылмаған, бірақ мәтінінен мына адамға да қатысты екені аңғарылады: { $people }
episodes-title = Дереккөзде айтылған оқиғалар
source-line = Дереккөз: { $source }
source-of-all = Жоғарыда айтылғанның бәрінің дереккөзі: { $source }
related-when = Шешім шыққан уақыты: { $when }
related-outcome = Нәтижесі: { $outcome }
related-outcome-not-stated = Нәтижесі: дереккөзде көрсетілмеген
sources-title = Дереккөздер
published = жарияланған уақыты: { $when }
history-line = № { $number }, { $day }
history-line-imported = № { $number }, бастапқы мәлімет

## Түймелер
button-follow = Жазылу
button-unfollow = Жазылымнан шығу
button-case = Іс карточкасы
button-cases = Барлық істер
button-hearings = Отырыстар
button-people = Адамдар
button-charges = Айыптар
button-charges-open = Күдік немесе айып
button-statements = Мәлімдемелер
button-related = Басқа істер, дереккөздер
button-history = Іс тарихы
button-back = ‹ Артқа
button-further = Әрі қарай ›
button-send = Жіберу
button-send-anyway = Бәрібір жіберу
button-to-the-preview = Қарап шығуға оралу
button-edit = Түзету
button-discard = Жібермеу
button-undo = Қайтарып алу
button-send-instead = Оны қайтарып алып, менікін жіберу
button-approve = Мақұлдау
button-reject = Қабылдамау
reject-wrong = Дерегі қате
reject-not-confirmed = Жеткілікті расталмаған
reject-wording = Басқаша жазу керек
reject-dangerous = Біреуге қауіп төнуі мүмкін
button-anew = Қайта көрсету
report-held = Отырыс өтті
report-adjourned-to = Жалғасады, күні белгілі
report-adjourned = Кейінге қалдырылды, күні жоқ
report-cancelled = Отырыс болмады
report-not-known = Әзірге белгісіз
still-on-yes = Болады
still-on-another-date = Басқа күні
still-on-another-time = Басқа уақытта
still-on-cancelled = Болмайды
still-on-not-known = Әзірге белгісіз

## Тізімдер
cases-title = Істер (отырысы жақындары жоғарыда)
cases-none = Әзірге іс жоқ.
cases-unreadable = { $count ->
    [one] Қазір { $count } істі ашу мүмкін болмай тұр, сондықтан ол мұнда көрсетілмеген.
   *[other] Қазір { $count } істі ашу мүмкін болмай тұр, сондықтан олар мұнда көрсетілмеген.
} Бот иелері бұдан хабардар.
hearings-title = Отырыстар: бүгін және алда
hearings-title-followed = Жазылымыңыздағы істердің отырыстары: бүгін және алда
hearings-none = Алдағы отырыстар туралы мәлімет жоқ.
hearings-none-followed = Жазылымыңыздағы істердің алдағы отырыстары туралы мәлімет жоқ.
following-title = Жазылымыңыздағы істер:
following-not-among = Жазылымыңыздағы істердің арасынан «{ $query }» табылмады.
following-none = Сіз әзірге ешбір істің жаңалықтарына жазылмағансыз. Істі есім, сот не нөмір бойынша іздеңіз немесе тізімді ашыңыз: /cases
following-unreadable = { $count ->
    [one] Жазылымыңыздағы { $count } істі қазір оқу мүмкін болмай тұр.
   *[other] Жазылымыңыздағы { $count } істі қазір оқу мүмкін болмай тұр.
} Бот иелері бұдан хабардар; жазылымыңыз сақталады.
search-title = Табылғаны:
search-nothing = «{ $query }» бойынша ештеңе табылмады.
search-nearest = Ең ұқсастары:
search-hint = Есімді, сотты не іс нөмірін жазыңыз немесе тізімді ашыңыз: /cases
no-such-case = «{ $query }» деген іс жоқ.
day-item = { $time }: { $title }
day-item-begun = { $time }, әзірге хабар жоқ: { $title }
day-item-no-time = Уақыты хабарланбаған: { $title }
local-times = Отырыстардың уақыты сот орналасқан жердің уақытымен берілген.

## Жауаптар
welcome = Мен сот істерін бақылап отырамын. Істің жаңалықтарына жазылсаңыз, әр өзгерісті бірден хабарлаймын, ал отырыс туралы 7 күн бұрын, 1 күн бұрын және сол күні таңертең еске саламын.
welcome-find = Істі табу үшін есімді, сотты не іс нөмірін жазыңыз немесе тізімді ашыңыз: /cases
welcome-privacy = Істің жаңалықтарына жазылғанша немесе тіл таңдағанша, мен сіз туралы ештеңе сақтамаймын. Содан кейін { $kept } ғана сақтаймын, есімдерді сақтамаймын; /forget бәрін өшіреді. Мұнда жазғаныңызды Telegram-ның өзі көреді.
what-is-kept = осы чаттың нөмірін (шифрланған күйде), тілін, жазылымдарын және мұнда жіберілген хабарлардың нөмірлерін
welcome-to-case = Мен сот істерін бақылап отырамын. Төменде осы іс туралы қазір белгілі мәлімет берілген; әр өзгерісті біліп отыру үшін «Жазылу» түймесін басыңыз.
help-title = Мен не істей аламын
help-search = Басқа мәтін жазсаңыз, соны іздеймін: есім, сот, іс нөмірі.
help-editors = Редакторларға
help-plain-words = Кәдімгі сөзбен де жаза аласыз: кімнің ісі, не болды, қай күнге, не себепті. Жібермес бұрын жазылушылардың не алатынын көресіз.
usage-form = Былай жазыңыз: { $form }
usage-example = Мысалы: { $example }
choose-language = Тілді таңдаңыз.
language-set = Енді мен қазақша жазамын.
followed = Осы істің жаңалықтарына жазылдыңыз, әр өзгерісті хабарлап отырамын. Қазіргі мәлімет:
followed-while-stopped = Осы істің жаңалықтарына жазылдыңыз, бірақ хабарларым қазір кідіртілген. Қазіргі мәлімет:
followed-already = Бұл істің жаңалықтарына бұрыннан жазылғансыз. Қазіргі мәлімет:
unfollowed = Бұл істің жаңалықтарына жазылымды тоқтаттыңыз.
unfollowed-already = Бұл істің жаңалықтарына жазылмағансыз.
old-button = Бұл түйме ескі хабарламадан. Істі қайта ашыңыз: /cases
unknown-command = Мұндай команда жоқ. Мен не істей аламын: /help
forwarded = Бұл хабар басқа жерден қайта жолданған, сондықтан ештеңе орындалмады. Соны қаласаңыз, өзіңіз жазып жіберіңіз:
edited = Жіберілген хабардағы түзетуді мен оқымаймын. Бәрі алғаш жіберілген күйінде қалды. Жаңа мәтін керек болса, оны жаңа хабармен жіберіңіз:
not-an-editor = Бұл команда редакторларға арналған. Бәріне ашық командалар: /help
write-in-private = Маған жеке чатта жазыңызшы.
unreadable-date = Күнді түсіну мүмкін болмады: «{ $text }».
unreadable-understood = Түсінікті болғаны: { $understood }
unreadable-examples = Былай жазуға болады: { $examples }
example-tomorrow = ертең 9:30
impossible-date = Мұндай күн не уақыт болмайды: «{ $text }».
far-date = Бұл күнге дейін үш жылдан астам уақыт бар ({ $day }). Жылын тексеріңізші.
reason-after-bar = Себебін сызықтан кейін жазыңыз, мысалы: { $example }
contradicting-date = «{ $text }»: апта күні мен ай күні сәйкес келмейді. Бұл күн: { $day }
which-date = Қай күнді айтып отырсыз?
which-hearing = Қай отырысты айтып отырсыз?
which-person = Кімді айтып отырсыз?
no-such-person = Іске қатысты адамдар арасында «{ $query }» деген есім табылмады.
not-all-fit = Мұнда бәрі сыймады. Іздегеніңіз жоқ болса, толық жазыңыз.
no-hearing-meant = Бұл істе бұған сай келетін отырыс жоқ.
refused-no-such-hearing = Бұл істе мұндай отырыс жоқ.
refused-over = Бұл отырыстың нәтижесі бұрын тіркелген.
refused-nothing-changes = Бәрі осылай тіркеліп қойған, ештеңе өзгермейді.
refused-not-a-later-day = Жалғасуы тек кейінгі күнге белгіленеді. Сол күннің өзінде уақыты өзгерсе: { $example }
refused-changed-meanwhile = Осы аралықта дәл соны басқа біреу өзгертті. Іске қарап, қайта жазыңыз.
refused-lapsed = Жіберілмеді: басқа редакторлардың ешқайсысы мұны уақытында мақұлдамады. Қайта жазып жіберуге болады.
refused-rejected = Жіберілмеді: басқа редактор мұны қабылдамады. Себебі: «{ $reason }».
claimed = Енді сіз боттың иесісіз. Не істей алатыныңыз: /help
wrong-code = Бұл код қате немесе бұрын пайдаланылған.
too-many-codes = Бұл чаттан тым көп қате код келді. Ботты қайта іске қосыңыз: ол жаңа код береді.
our-fault = Бізде ақау шықты. Қайталап көріңіз; көмектеспесе, осы ботқа жауапты адамға хабарлаңыз.
case-unreadable = Бұл істі қазір оқу мүмкін емес: мендегі жазбасы бүлінген. Бот иелері бұдан хабардар. Кейінірек қайта сұраңыз; жазылымдар сақталады.
still-trying = Қазір мұны орындау мүмкін болмай тұр. Өзім қайталап көремін; қайта жазудың қажеті жоқ.
too-fast = Жазғаныңызды оқып үлгермей жатырмын. Бір минуттан кейін оқуды жалғастырамын: жауапсыз қалғанын сонда қайталап жазыңыз. /unfollow командасы әрқашан істейді.
nothing-to-undo = Қайтарып алатын ештеңе жоқ.
too-late-to-undo = Хабар жіберіліп қойды, оны қайтарып алу мүмкін емес. Түзету үшін шын мәнінде қалай екенін жазыңыз, мысалы: { $example }

## Редакторларға
preview-not-sent = Әлі жіберілген жоқ.
preview-recipients = Хабар алатындар саны: { $count }.
preview-languages = Тілдер бойынша: { $list }.
preview-people = Адам саны: { $people }.
preview-kinds = Адам саны: { $people }, топтар мен арналар саны: { $shared }.
preview-takes-seconds = { $seconds ->
    [one] Тарату шамамен { $seconds } секунд алады.
   *[other] Тарату шамамен { $seconds } секунд алады.
}
preview-takes-minutes = { $minutes ->
    [one] Тарату шамамен { $said } минут алады.
   *[other] Тарату шамамен { $said } минут алады.
}
preview-price = { $stars ->
    [one] Ақылы тарату: ең көбі { $price } Telegram жұлдызы.
   *[other] Ақылы тарату: ең көбі { $price } Telegram жұлдызы.
}
preview-nobody = Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
preview-nobody-now = Қазір хабарды ешкім алмайды.
preview-no-news = Жазылушылар үшін ештеңе өзгермейді: хабарды ешкім алмайды.
preview-page = Бұл — хабардың үш тілдегі нұсқаларының бірі ({ $language }). Қалғандарын төмендегі түймелер ашады; үшеуі де жіберіледі.
preview-not-understood = Мына сөздер түсініксіз, сондықтан хабарға енбеді: { $words }
preview-traps = Назар аударыңыз:
trap-in-the-past = бұл күн өтіп кеткен
trap-weekend = бұл — демалыс күні (сенбі не жексенбі)
trap-public-holiday = бұл — мереке күні
trap-day-of-rest = бұл — ресми демалыс күні, сот жұмыс істемейді
trap-rest-moved = бұл — қосымша демалыс күні: { $day } мереке демалысқа тұспа-тұс келеді
trap-earlier-than-before = отырыс бұрын хабарланғаннан ертерек болады
trap-less-than-a-day = отырысқа 24 сағаттан аз уақыт қалды
trap-same-day = осы іс бойынша сол күнге басқа отырыс тағайындалған: { $when }
trap-not-yet = бұл отырыстың күні әлі келген жоқ
trap-concluded = іс аяқталған деп белгіленген
trap-may-be-same = бұл іс екінші рет енгізілген болуы мүмкін: { $case }. Бұл хабар ол істің жазылушыларына жіберілмейді
trap-similar-case = атауы ұқсас іс бар: { $case }
trap-closed-access = отырыс жабық: ол туралы айту қауіпті болуы мүмкін
trap-many-recipients = хабар алатындар әдеттегіден әлдеқайда көп
trap-no-source = себебі де, дереккөзі де көрсетілмеген
second-tap = Жібермес бұрын тағы бір рет қарап шығыңыз:
goes-out-in = { $seconds ->
    [one] { $seconds } секундтан кейін жіберіледі. Оған дейін өзгерісті тек редакторлар көреді.
   *[other] { $seconds } секундтан кейін жіберіледі. Оған дейін өзгерісті тек редакторлар көреді.
}
checked-in = { $seconds ->
    [one] { $seconds } секундтан кейін тіркеледі. Оған дейін қайтарып алуға болады.
   *[other] { $seconds } секундтан кейін тіркеледі. Оған дейін қайтарып алуға болады.
}
undone = Қайтарып алынды. Хабарды ешкім алған жоқ.
undone-anothers = Қайтарып алынды. Хабарды ешкім алған жоқ. Бұл өзгерісті сіз қайтарып алғаныңыз туралы авторына хабарланады.
undone-by-another = Басқа редактор сіздің өзгерісіңізді қайтарып алды. Хабарды ешкім алған жоқ.
which-to-undo = Қай өзгерісті қайтарып аласыз?
ledger-telling = Жіберіліп жатыр. Хабар алғандар саны: { $told }, барлығы: { $total }.
ledger-told = Жіберілді. Хабар алғандар саны: { $count }.
ledger-seconds-left = Шамамен { $seconds } с қалды.
ledger-minutes-left = Шамамен { $minutes } мин қалды.
ledger-hours-left = Шамамен { $hours } сағ қалды.
silent-stopped = Кідіртілген (/stop): { $count }.
silent-unreachable = Қолжетімсіз: { $count } (ботты бұғаттаған немесе чат жойылған).
ledger-barred = Бот жаза алмайтын чаттар: { $count }.
ledger-failed = Telegram қабылдамады: { $count }. Бот иесіне хабарлаңыз.
ledger-doubted = Екі рет алған болуы мүмкін: { $count } (Telegram жауап бермеді).
released-to-nobody = Тіркелді. Бұл істің жаңалықтарына әзірге ешкім жазылмаған.
edit-line = Түзетілген жолды жіберіңіз:
edit-long-line = Жол тым ұзын, толық қайтара алмаймын. Өз хабарыңызды көшіріп алып, түзетіп, қайта жіберіңіз.
discarded = Жіберілмеді. Хабарды ешкім алған жоқ.
no-longer-applies = Жіберілмеді: бұл өзгеріс ескірген.
posting-unreadable = Жіберілмеді: өзгеріс дерекқорымда бүлініп, енді оқылмайды. Қайта жазып жіберіңіз.
waits-own = Осы іс бойынша өз өзгерісіңіз әлі жіберілген жоқ:
waits-anothers = Басқа редактордың осы іс бойынша өзгерісі күтіп тұр:
waits-times = { $ago } секунд бұрын жазылған, { $left } секундтан кейін жіберіледі.
waits-approval = Мақұлдауды күтіп тұр. Мерзімі: { $moment }.
waits-in-the-way = Ол да дәл осы туралы: сіздікін тек соның орнына жіберуге болады.
not-sent-waits = Жіберілмеді: дәл осы туралы басқа өзгеріс жіберілуін күтіп тұр.
approval-please = Тексеріп, шешіңіз. Әлі жіберілген жоқ.
approval-asks = Басқа редактор осы өзгерісті тексеріп, мақұлдауыңызды сұрайды. Мерзімі: { $moment } ({ $city }, жергілікті уақыт). Оған дейін ешкім мақұлдамаса, хабар жіберілмейді.
approval-asked = Хабар жіберілмес бұрын өзгерісті басқа редактор мақұлдауы керек. Редакторларға сұрау жіберілді. Мақұлдаудың соңғы мерзімі: { $moment } ({ $city }, жергілікті уақыт). Оған дейін ешкім мақұлдамаса, хабар жіберілмейді. Әзірге өзгерісті тек редакторлар көреді.
approval-nobody = Жіберілмеді: мұны мақұлдайтын ешкім жоқ.
approval-nobody-why = Мұндай өзгерісті басқа редактор мақұлдауы керек, ал қазір басқа редактор жоқ. Жаңа редакторды бот иесі шақыра алады.
approval-why = Өзгерісті неге қабылдамайсыз? Жауабыңыз авторына айтылады.
approval-approved = Мақұлданды.
approval-approved-now = Мақұлданды. Хабар қазір жіберіледі.
approval-rejected = Қабылданбады. Хабарды ешкім алмайды. Неге қабылданбағаны авторына айтылады.
approval-own = Өз өзгерісіңізді өзіңіз мақұлдай алмайсыз: оны басқа редактор мақұлдауы керек.
approval-approved-before = Бұл өзгерісті басқа редактор мақұлдап қойған.
approval-rejected-before = Басқа редактор бұл өзгерісті қабылдамай тастады.
approval-too-late = Мерзімі өтті: өзгерісті уақытында ешкім мақұлдамады, хабар жіберілген жоқ.
approval-taken-back = Өзгеріс қайтарып алынған: мақұлдайтын ештеңе жоқ.
approval-no-longer = Өзгеріс ескірген: мақұлдайтын ештеңе жоқ.
checked = Белгіленді: бәрі бұрынғыдай.
outcome-question = { $day } отырыс туралы не белгілі?
outcome-not-known = Жақсы. Хабар болғанша жазылушылар «әзірге хабар жоқ» дегенді оқиды.
headline-still-on = ОТЫРЫС БОЛА МА? БҮГІН, { $time }
confirmed-as-of = Расталған уақыты: { $time } ({ $city }, жергілікті уақыт).
still-on-being-confirmed = Отырыс жаңа ғана расталды.
still-on-already = Бұл мәлімет бүгін расталған немесе жаңартылған.
still-on-no-longer = Бұл сұрақ ескірген. Қазіргі мәлімет:
still-on-noted = Жақсы. Отырыс расталмайынша, еске салу хабарларында «Отырыс бүгін таңертең расталған жоқ» деп жазылады.

## Өзгерісті қадам-қадаммен хабарлау
dialogue-case = Қай іс бойынша? Таңдаңыз немесе есімді, сотты не іс нөмірін жазыңыз.
dialogue-happening = Не туралы хабарлайсыз?
dialogue-day = Қай күнге? Таңдаңыз немесе жазыңыз: 27.02 немесе 27.02 10:00
dialogue-time = Сағат нешеге? Таңдаңыз немесе жазыңыз: 10:30
dialogue-room = Қай залда? Нөмірін немесе атауын жазыңыз.
dialogue-access = Отырыс көпшілікке ашық па?
dialogue-person = Кімнің бұлтартпау шарасы өзгерді?
dialogue-custody = Бұлтартпау шарасы енді қандай?
dialogue-stage = Іс қазір қай сатыда?
dialogue-side = Бұл кімнің мәлімдемесі?
dialogue-reason = Қандай себеп айтылды? Жазыңыз немесе түймені басыңыз.
dialogue-objection = Қарсылық білдірген бар ма? Кім және не себепті екенін жазыңыз.
dialogue-outcome = Отырыс немен аяқталды? Бір сөйлеммен жазыңыз.
dialogue-verdict = Үкім туралы не хабарланды? Жазыңыз.
dialogue-statement = Не айтылды? Бір-екі сөйлеммен жазыңыз.
dialogue-place = Қайда? Қаланы не мекемені жазыңыз.
dialogue-note = Қосатыныңыз бар ма? Жазыңыз.
dialogue-source = Бұл қайдан белгілі? Таңдаңыз немесе сілтеме жіберіңіз.
dialogue-no-room = Залдың атауы { $most } таңбадан аспауы және бір жолға сыюы керек.
dialogue-cancelled = Ештеңе жіберілген жоқ.
dialogue-over = Бұл хабар аяқталған немесе одан бас тартылған. Жаңасын бастау үшін: /post
dialogue-no-time = Хабарланбаған
dialogue-skip = Өткізіп жіберу
dialogue-finish = Бірден қарап шығу
dialogue-finish-no-time = Уақытсыз қарап шығу
dialogue-back = Артқа
dialogue-cancel = Бас тарту
dialogue-earlier = Алдыңғы күндер
dialogue-later = Келесі күндер
button-post = Өзгерісті хабарлау
happening-continues = Басқа күні жалғасады
happening-adjourned = Кейінге қалдырылды, жаңа күні белгісіз
happening-moved = Басқа күнге ауыстырылды
happening-delayed = Сол күні, кешірек
happening-cancelled = Отырыс болмайды немесе болмады
happening-held = Отырыс өтті
happening-scheduled = Жаңа отырыс
happening-room = Басқа зал
happening-access = Залға кіру
happening-statement = Мәлімдеме
happening-custody = Бұлтартпау шарасы
happening-stage = Істің сатысы
happening-verdict = Үкім
happening-checked = Өзгеріс жоқ
usual-defendant-unwell = айыпталушының денсаулығына байланысты
usual-judge-absent = судьяның болмауына байланысты
usual-lawyer-absent = адвокаттың келмеуіне байланысты
usual-witness-absent = куә келмеді
usual-not-brought = айыпталушы сотқа жеткізілмеді
usual-on-request = тараптардың бірінің өтінішхаты бойынша

## Жай-күй
status-title = Боттың жай-күйі
status-cases = Істер: { $count }
status-follows = Жазылымдар: { $count }
status-pending = Әлі жіберілмеген өзгерістер: { $count }
status-waiting = Кезектегі хабарлар: { $count }
status-sending = Жіберіліп жатыр: { $count }
status-in-doubt = Жеткені белгісіз, қайта жіберіледі: { $count }
status-lag = Ең ұзақ күту: { $seconds } с
status-failed = Жеткізілмеді: { $count }
status-last = Соңғы өзгерістер:
status-ledger = { $case }, { $number }-өзгеріс: алды { $told }, күтуде { $waiting }, кідіртілген { $stopped }, қолжетімсіз { $unreachable }

## Командалардың мәзірдегі және /help ішіндегі сипаттамасы
about-start = бастау
about-help = мен не істей аламын
about-language = тіл
about-cases = істер тізімі
about-case = іс бойынша не белгілі
about-hearings = алдағы отырыстар
about-history = істің тарихы
about-follow = істің жаңалықтарына жазылу
about-unfollow = істің жазылымынан шығу
about-following = жазылымыңыздағы істер
about-stop = хабарларды кідірте тұру
about-forget = осы чат туралы деректің бәрін өшіру
about-post = өзгерісті түймелер арқылы қадамдап хабарлау
about-schedule = жаңа отырыс
about-move = отырыс басқа күнге ауыстырылды
about-adjourn = басқа күні жалғасады немесе кейінге қалдырылды
about-delay = сол күні кешірек не ертерек басталады
about-cancel = отырыс болмайды
about-held = отырыс өтті
about-access = залға кіру
about-custody = бұлтартпау шарасы немесе бостандық
about-stage = істің сатысы
about-verdict = үкім
about-statement = тараптың, соттың немесе бақылаушылардың мәлімдемесі
about-checked = өзгеріс жоғын растау
about-undo = әлі жіберілмегенді қайтарып алу
about-status = кезек пен жеткізу
about-claim = бот иесі болу

form-case = /case іс
form-history = /history іс
form-follow = /follow іс
form-unfollow = /unfollow іс
form-schedule = /schedule іс күн [уақыт][, …-зал] [| ескертпе]
form-move = /move іс күн [уақыт] [| себеп]
form-adjourn = /adjourn іс [күн [уақыт]] [| себеп]
form-delay = /delay іс уақыт [| себеп]
form-cancel = /cancel іс [| себеп]
form-held = /held іс [| нәтиже]
form-access = /access іс { $options } [| себеп]
form-custody = /custody іс есім { $options } [| орын]
form-stage = /stage іс { $options }
form-verdict = /verdict іс [| мәтін]
form-statement = /statement іс { $options } | мәтін
form-checked = /checked іс
form-claim = /claim код

example-case = /case { $slug }
example-history = /history { $slug }
example-follow = /follow { $slug }
example-unfollow = /unfollow { $slug }
example-schedule = /schedule { $slug } 27.02 10:00, 5-зал
example-move = /move { $slug } 27.02 10:00 | соттың шешімімен
example-adjourn = /adjourn { $slug } 27.02 | адвокаттың өтінішхаты бойынша
example-delay = /delay { $slug } 15:00 | соттың шешімімен
example-cancel = /cancel { $slug } | соттың шешімімен
example-held = /held { $slug } | тараптар тыңдалды
example-access = /access { $slug } closed | мемлекеттік құпия (соттың айтуынша)
example-custody = /custody { $slug } Асанов house-arrest | Алматы
example-stage = /stage { $slug } appeal
example-verdict = /verdict { $slug } | ақталды (адвокатының айтуынша)
example-statement = /statement { $slug } defence | айыптау негізсіз
example-checked = /checked { $slug }

## Боттың профилі
profile-description = Сот істерін бақылап отырады: сот отырысы тағайындалса, ауыстырылса, кейінге қалдырылса не болмайтын болса, бірден хабарлайды және отырыс алдында еске салады. Қазақ, орыс және ағылшын тілдерінде. «Бастау» түймесін басып, есімді, сотты не іс нөмірін жазыңыз.
profile-short = Сот істері: отырыс күндері, өзгерістер, еске салу. Қазақ, орыс және ағылшын тілдерінде.


## Не түсініксіз, не жоқ
unreadable-left = Түсініксіз: { $left }
two-dates = Мұнда «{ $one }» деп те, «{ $other }» деп те жазылған. Біреуін қалдырыңыз.
is-this-meant = «{ $written }» деген сөзді танымадым. Осыны айтқыңыз келді ме?
not-understood = Мұндағы «{ $written }» нені білдіретіні түсініксіз.
no-attribution = «{ $written }» дереккөз бола алмайды. Адвокатты, сотты, бақылаушыны не сілтемені көрсетіңіз.
two-texts = Мұнда бір тілде екі мәтін бар ({ $language }). Біреуін қалдырыңыз.
text-too-long = Мәтін тым ұзын ({ $language }): { $count } таңба, ал шегі { $most }. Мен мәтінді өз бетімше қысқартпаймын: өзіңіз қысқартып, жолды қайта жіберіңіз.
language-en = ағылшын тілі
language-ru = орыс тілі
language-kk = қазақ тілі
choose-case = «{ $query }» деген іс жоқ. Осылардың бірі ме?
case-is-gone = Бұл іс мұнда енді жоқ. Істер тізімі: /cases
draft-is-gone = Бұл қаралама бұрын жіберілген, өзгертілген немесе жойылған.
draft-is-unreadable = Ештеңе жіберілген жоқ: бұл қаралама дерекқорымда бүлініп, енді оқылмайды. Қайта жазып жіберіңіз.
offer-is-gone = Бұл сұрақ ескірген. Қайта жазып жіберіңіз.
only-text = Мен тек мәтінді түсінемін. Не істей аламын: /help
released-number = { $number }-өзгеріс.
unreadable-time = Уақытты түсіну мүмкін болмады: «{ $text }».

## Иелер бірден білуі тиіс
alarm-lasted-minutes = { $minutes } мин
alarm-lasted-whole-hours = { $hours } сағ
alarm-lasted-hours = { $hours } сағ { $minutes } мин
alarm-still = { $title }: әлі де солай ({ $lasted } өтті)
alarm-ended = { $over } (Ақау { $lasted } созылды.)
alarm-in-status = Қазір: { $title } ({ $lasted } болды)
alarm-untold = Ескертуім жетпеген иелер: { $owners }
alarm-deaf-title = Мен сізді естімей тұрмын
alarm-deaf = Кемінде екі минуттан бері Telegram маған ештеңе хабарламай тұр: жазылушылардың сұрақтары мен сіз жіберген өзгерістер маған жетпейді. Хабар жіберу мүмкін болып тұрғанда, еске салулар мен бұрын жіберілген өзгерістер таратыла береді. Telegram хабарларды бір тәулік сақтайды; осы уақытта басылған түймені қайта басуға тура келуі мүмкін. Серверім мен оның желісін тексеріңіз. Әрі қарай өзім жалғастырамын.
alarm-deaf-over = Мен сізді қайтадан естіп тұрмын.
alarm-second-reader-title = Маған жазылғанды басқа бағдарлама оқып жатыр
alarm-second-reader = Telegram маған жазылғанды басқа бағдарлама алып жатқанын хабарлады (409 қатесі). Сіз бен жазылушылар жазғанның бір бөлігі әзірге маған жетпеуі мүмкін. Боттың екінші көшірмесін өзіңіз іске қосқан болсаңыз, оны тоқтатыңыз. Олай болмаса, токенім бөгде біреудің қолында: дәл қазір @BotFather ботын ашып, /revoke жіберіңіз, ескі токеннің орнына жаңасын қойып, мені қайта іске қосыңыз. Токен кімде болса, сол маған кім жазатынын көреді және менің атымнан жаза алады.
alarm-second-reader-over = Он минуттан бері маған жазылғанды басқа ешкім оқыған жоқ. Оның қандай бағдарлама екенін білмесеңіз, бәрібір жаңа токен алыңыз: @BotFather, /revoke.
alarm-unheard-title = Бір аптадан бері маған ештеңе жетпей тұр
alarm-unheard = Хабарларым кетіп жатыр, жазылушылар өзгерістерді біліп отыр, бірақ кемінде бір аптадан бері маған ешкімнен ештеңе келген жоқ. Маған /status жіберіңіз: жауап берсем, бәрі дұрыс. Жауап бермесем, маған жазылғанды басқа біреу алып жатыр: @BotFather ботын ашып, /revoke жіберіңіз, ескі токеннің орнына жаңасын қойып, мені қайта іске қосыңыз.
alarm-unheard-over = Хабарлар маған қайтадан жетіп жатыр.
alarm-lag-title = Хабарлар кешігіп жатыр
alarm-lag = Кемінде екі минуттан бері шұғыл хабарлар тиісінен әлдеқайда баяу кетіп жатыр немесе бірде-бір хабар кетпей тұр. Жазылушылар бәрін кешігіп біледі, бірақ ештеңе жоғалған жоқ. Жібере беремін; қаншасы күтіп тұрғанын /status көрсетеді. Бұл ұзаққа созылса, серверім мен оның желісін тексеріңіз.
alarm-lag-over = Хабарлар енді кешікпей жетіп жатыр.
alarm-stalled-title = Орындалмай тұр: { $step }
alarm-stalled = { $meaning } Бірнеше секунд сайын қайталап көріп жатырмын, мүмкін болған бойда қалғанын орындаймын. Себебі журналда жазылған; дерекқорды hearing-bot check командасы тексереді.
alarm-stalled-over = Мына жұмыс қайтадан жүріп жатыр: { $step }.
alarm-step-release = редакторлардың өзгерістерін жариялау
alarm-step-remind = еске салуды бастау
alarm-step-ask = отырыстар туралы сұрау
alarm-step-fan-out = жазылушыларға хабар дайындау
alarm-step-sweep = ескі жазбаларды жою
alarm-step-audit = бот иелеріне журнал қосындысын жіберу
alarm-step-deliver = хабар жіберу
alarm-release-waits = Редакторлар жіберген өзгерістер әзірге жазылушыларға жетпейді.
alarm-remind-waits = Жазылушыларға әзірге еске салу келмейді.
alarm-ask-waits = Жазылушылар ештеңе байқамайды. Редакторлардан отырыс қалай аяқталғанын сұрамаймын, бірақ оны өздері де жаза алады.
alarm-fan-out-waits = Жаңа өзгерістер мен еске салу әзірге жазылушыларға жетпейді.
alarm-sweep-waits = Жазылушылар ештеңе байқамайды. Ескі жазбалар қажетінен ұзақ сақталады.
alarm-audit-waits = Жазылушыларға бұл байқалмайды. Әрекеттер журналының бақылау қосындысын бот иелері /audit командасымен өздері сұрай алады.
alarm-deliver-waits = Жазылушылар әзірге менен тек сұрақтарына жауап алады.
alarm-clock-title = Менің сағатым мен Telegram сағаты сәйкес емес
alarm-clock = Айырмасы екі минуттан асады. Ешкім қате күнді оқымауы үшін сағаттар сәйкес келгенше еске салуды бастамаймын, сұрақ та қоймаймын; жауаптар мен жіберілген өзгерістер кете береді. Серверімнің сағатын түзетіңіз. Әрі қарай өзім жалғастырамын.
alarm-clock-over = Менің сағатым мен Telegram сағаты қайтадан сәйкес. Еске салу жалғасады.
alarm-no-room-title = Дискіде дерекқорыма орын қалмады
alarm-no-room = Орын босағанша жазылушыларға өзгерістер де, еске салу да жетпейді; ал сұрақтарды тіркеу мүмкін болып тұрғанда жауап бере беремін. Дискіден орын босатыңыз: ештеңе жоғалған жоқ, әрі қарай өзім жалғастырамын.
alarm-no-room-over = Дискіде қайтадан орын бар. Кезекте тұрғанды таратып жатырмын.
alarm-damaged-title = Дерекқорым зақымдалған
alarm-damaged = Жазбалардың бір бөлігі жоғалған болуы мүмкін, жазылушылар өзгерістерді білмей қалуы ықтимал. Мені тоқтатып, файлды сақтап қойыңыз да, соңғы сақтық көшірмені қалпына келтіріңіз. Ненің зақымдалғанын hearing-bot check командасы көрсетеді.
alarm-damaged-over = Дерекқорым қайтадан бүтін.
alarm-gone-title = Дерекқорымның файлы жоқ немесе ауысқан
alarm-gone = Файл орнына қайтқанша ештеңе жазбаймын: адамдардың жазғандары Telegram-да күтіп тұрады, жазылушыларға өзгерістер де, еске салу да жетпейді. Файлды бұрынғы орнына қайтарыңыз, әрі қарай өзім жалғастырамын. Сақтық көшірмені қалпына келтірген болсаңыз, мені тоқтатып, қайта іске қосыңыз: содан кейін сол көшірмемен жұмыс істеймін.
alarm-gone-over = Дерекқорымның файлы қайтадан орнында. Кезекте тұрғанды таратып жатырмын.
alarm-log-kept-title = Жойылған дерек дискіден әлі өшкен жоқ
alarm-log-kept = Кемінде екі минуттан бері серверімдегі басқа бағдарлама (мысалы, сақтық көшірме жасау немесе дерекқорды көруге ашылған құрал) дерекқорымды оқып, соңғы өзгерістер файлын (аты -wal деп бітеді) тазалауға мүмкіндік бермей тұр. Файл ұлғайып барады, онда адамдар өшіруді сұраған дерек тұр. Жазылушылар ештеңе байқамайды. Сол бағдарламаны тоқтатыңыз; қалғанын өзім істеймін.
alarm-log-kept-over = Жойылған дерек дискіден де өшті.
alarm-refused-title = Telegram кейбір хабарларымды қабылдамай тұр
alarm-refused = Мүмкін болған жағдайда оларды қарапайым мәтін түрінде жіберемін, әйтпесе біреу оларды алмай қалады. Бұл — бағдарламаның қатесі: ол туралы хабарлаңыз, толық мәлімет журналда бар.
alarm-refused-over = Бір сағаттан бері Telegram хабарларымды мен жазған күйінде қабылдап жатыр.
alarm-unpaid-title = Telegram жылдам тарату үшін төлем қабылдамай тұр
alarm-unpaid = Ақысыз, әдеттегі жылдамдықпен таратып жатырмын: жазылушы көп болса, хабар кешірек жетеді. @BotFather ішінен жұлдыздар қалдығын және боттың баптауларын тексеріңіз.
alarm-unpaid-over = Бір сағаттан бері Telegram ақылы хабардан бас тартқан жоқ.
alarm-unanswered-title = Кейбір жазылушыларға жауап бере алмадым
alarm-unanswered = Сұрақтар тым көп, бәріне жауап беріп үлгермеймін, немесе Telegram тым ұзақ күттіріп тұр. Өзгерістер туралы хабарлар өз ретімен кетіп жатыр, жауаптар оларды кешіктірмейді. Жауап алмағандар қайта сұрауы керек.
alarm-unanswered-over = Бір сағаттан бері бірде-бір жазылушы жауапсыз қалған жоқ.
alarm-unreadable-title = Оқылмайды: { $table } ({ $rows })
alarm-unreadable = { $meaning } Қалғанының бәрі жұмыс істей береді. Файл мен соңғы сақтық көшірмені сақтап қойыңыз; ненің дұрыс емесін hearing-bot check командасы көрсетеді.
alarm-unreadable-over = Дерекқорымның бұл бөлігі қайтадан оқылады: { $table }.
alarm-table-chats = чаттар
alarm-table-cases = істер
alarm-table-inbox = әлі өңделмеген хабарлар
alarm-table-drafts = қараламалар
alarm-table-postings = редакторлардың өзгерістері
alarm-table-house = тоқтаған жерім туралы жазба
alarm-chats-unread = Бұл адамдарға мен ештеңе хабарлай алмаймын.
alarm-cases-unread = Бұл істердегі жаңалықтар жазылушыларға жетпеуі мүмкін.
alarm-inbox-unread = Оларды жазғандар жауап алмайды, қайта жазуына тура келеді.
alarm-drafts-unread = Редакторлар оларды қайта жазуы керек; жазылушылар ештеңе байқамайды.
alarm-postings-unread = Бұл өзгерістер жазылушыларға жетпеуі мүмкін: /status арқылы қарап, оларды қайта жіберіңіз.
alarm-house-unread = Telegram-нан бәрін қайта сұраймын: біреуге екі рет жауап беруім мүмкін.
alarm-key-beside-title = Кілт дерекқормен бір дискіде жатыр
alarm-key-beside = Бұл дискіні кім алса, сол жазылушылардың кім екенін біле алады. Кілт файлын басқа дискіге көшіріп, жаңа орнын [store] key_file ішінде көрсетіңіз.
alarm-key-beside-over = Кілт пен дерекқор енді екі бөлек дискіде.
group-untitled = сіздің тобыңыз немесе арнаңыз
trouble-barred-title = ЖАЗА АЛМАЙМЫН: { $title }
trouble-barred = Ол жерге жазуыма рұқсат жоқ, сондықтан ондағы жазылымдар бойынша істердегі өзгерістерді хабарлай алмай тұрмын. Сол жерде хабар жазуыма рұқсат беріңіз, әрі қарай өзім жалғастырып, істердің сол кездегі жай-күйін хабарлаймын.
trouble-topic-title = ТАҚЫРЫП ЖАБЫЛҒАН НЕМЕСЕ ЖОЙЫЛҒАН: { $title }
trouble-topic = Мен істер туралы жазып тұрған тақырып жабылған немесе жойылған. Енді жалпы тақырыпқа жазамын.

## Жай сөз және хабардан бас тарту
talk-thanks = Оқасы жоқ. Жазылымыңыздағы істе бірдеңе өзгерсе, хабарлаймын.
talk-ok = Жақсы. Істі табу үшін есімді, сотты не іс нөмірін жазыңыз немесе тізімді ашыңыз: /cases
stop-how = Бір іс туралы хабар алмау үшін сол істің түймесін басыңыз. «Бәрін кідірту» барлық хабарды тоқтатады, жазылымдарыңыз сақталады; жалғастыру үшін: /start. «Бәрін өшіру» осы чат туралы сақталған деректің бәрін де өшіреді.
stop-nothing = Сіз ешбір істің жаңалықтарына жазылмағансыз. Сондықтан өздігімнен ештеңе жібермеймін. «Бәрін өшіру» осы чат туралы сақталған деректің бәрін өшіреді.
button-stop-case = Тоқтату: { $title }
button-pause = Бәрін кідірту

## Кідірту, оралу және өшіру
button-resume = Жалғастыру
button-erase = Бәрін өшіру
button-keep = Қалдыру
leave-stopped = Кідіртілді. «Жалғастыру» түймесін басқанша немесе /start деп жазғанша, өздігімнен ештеңе жібермеймін. Жазылымдарыңыз сақталады, оралған кезде осы аралықта не өзгергенін хабарлаймын.
leave-nothing-to-pause = Кідіртетін ештеңе жоқ. Сіз ешбір істің жаңалықтарына жазылмағансыз, сондықтан сізге жаңалық жібермеймін.
leave-resumed = Енді сізге қайтадан жазып тұрамын. Осы аралықта бірдеңе өзгерген болса, қазір хабарлаймын.
leave-while-stopped = Сіз мені кідіртіп қойғансыз (/stop), сондықтан әзірге ештеңе жібермеймін. Жалғастыру үшін: /start
leave-question = Осы чат туралы деректің бәрі өшірілсін бе?
leave-what-goes = Осы чат туралы сақтағанымның бәрін өшіремін: { $kept }. Оны қайтару мүмкін болмайды. Хат алмасудың өзі Telegram-да сіз өшіргенше қалады.
leave-role = Рөліңізден де айырыласыз; жариялағандарыңыз қалады, бірақ кім жариялағаны көрсетілмейді.
leave-last-owner = Басқа иесі болмаса, ботты іске қосатын адам келесі қосқанда жаңа код алады. Баптауларда ие ретінде көрсетілген болсаңыз, жазған бойда қайтадан ие боласыз.
leave-goodbye = Өшірілді. Бұл чат туралы енді ештеңе сақтамаймын. Сау болыңыз.
leave-goodbye-soon = Дерекқордан өшірілді. Деректің бір бөлігі әзірге қасындағы жұмыс файлында тұр: оны қазір серверімдегі басқа бағдарлама оқып жатыр. Ол аяқтаған бойда, оны да өзім өшіремін; сізден ештеңе қажет емес. Бұл чат туралы басқа ештеңе сақтамаймын. Сау болыңыз.
leave-kept = Ештеңе өшірілген жоқ.
leave-nothing = Бұл чат туралы ештеңе сақтамаймын.
leave-administrators = Мұны топтың әкімшісі ғана жасай алады.
leave-administrators-unknown = Қазір бұл топтың әкімшілерінің кім екенін Telegram-нан біле алмай тұрмын. Бірнеше минуттан кейін қайталап көріңіз.

## Иелер
about-invite = сілтеме арқылы редактор шақыру
about-editors = кімде қандай рөл бар, рөлден қалай босатуға болады
help-owners = Бот иелеріне
not-an-owner = Бұл тек бот иелеріне арналған. Не істей алатыныңыз: /help
invite-made = Осы сілтемені бірінші ашқан адам, кім болса да, редактор болады:
invite-how = Ол бір рет қана ашылады және 24 сағат жарамды. Тек бір адамға, екеуіңізден басқа ешкім оқымайтын чатта жіберіңіз. Ашылған кезде хабарлаймын.
invite-withdrawn = Сілтеме қайтарып алынды: енді онымен ешкім редактор бола алмайды.
invite-gone = Бұл сілтеме ашылған, қайтарып алынған немесе 24 сағаттық мерзімі өткен. Кімде қандай рөл бар: /editors
invite-opened = Шақыруыңыз ашылды: жаңа редактор қосылды, № { $number }. Бұл нөмір жаңа редакторға да көрсетілді. Шақырған адамыңыздан нөмірін сұраңыз: жоқ немесе басқа болса, сілтемені бөгде біреу ашқан. Ондайда жаңа редакторды рөлінен бірден босатыңыз.
invite-welcome = Енді сіз редакторсыз. Нөміріңіз: { $number }. Оны сізді шақырған адамға айтыңыз: сілтемені дәл сіз ашқаныңызды сол адам осыдан біледі. Не істей алатыныңыз: /help
invite-refused = Бұл шақыру жарамсыз. Сілтеме бұрын ашылған, 24 сағаттық мерзімі өткен немесе толық көшірілмеген болуы мүмкін. Жіберген адамнан жаңасын сұраңыз.
invite-not-needed = Сізде рөл бұрыннан бар, сондықтан бұл шақыру пайдаланылмады.
editors-title = Кімде қандай рөл бар
editors-line = { $who }: { $role }
editors-names = Есімдер Telegram дәл қазір көрсетіп тұрғандай берілген; мен оларды сақтамаймын.
person-named = { $name } (№ { $number })
person-unnamed = № { $number }
role-owner = бот иесі
role-owner-by-settings = бот иесі, баптауларда көрсетілген ({ $key })
role-editor = редактор
remove-question = Рөлінен босатылсын ба: { $who }?
remove-what-goes = Рөлінен бірден айырылады. Қараламалары өшіріледі, жазылушыларға әлі кетпеген өзгерістері қайтарып алынады. Кетіп қойғандары қалады.
remove-old = Бұл түйме ескірген: ол адамда енді рөл жоқ.
removed = Рөлінен босатылды: { $who }.
removed-lost = Өшірілген қараламалар: { $drafts }. Кетпей тұрып қайтарып алынған өзгерістер: { $changes }.
remove-last-owner = Боттың соңғы иесін рөлінен босатуға болмайды. Әйтпесе редакторларды шақыратын да, рөлінен босататын да ешкім қалмайды.
remove-by-settings = Бұл рөл баптауларда көрсетілген, ал оларды мен өзгерте алмаймын. Рөлінен босату үшін ботты іске қосатын адам нөмірді { $key } тізімінен алып тастап, мені қайта іске қосуы керек: { $who }.
role-ended = Бот иесі сізді рөліңізден босатты: енді жариялай алмайсыз.
role-ended-unsent = Кезекте тұрған, бірақ енді жіберілмейтін өзгерістеріңіз: { $changes }.
button-remove-person = Рөлінен босату: № { $number }
button-remove = Рөлінен босату
button-withdraw-invite = Сілтемені қайтарып алу
about-audit = кім не істегені және журналдың бақылау қосындысы
audit-title = Кім не істеді
audit-none = Әзірге жазба жоқ.
audit-line = { $number }. { $day }, { $time } { $what }
audit-hours = Уақыттың сағаты ғана көрсетілген, минуты ескерілмеген.
audit-head = Әрекеттер журналының бақылау қосындысы: { $head }
audit-how = Осы хабарды сақтап қойыңыз. Бұрынғы жазбалардың содан бері өзгермегенін ботты іске қосатын адам осы қосынды арқылы тексере алады: { $command }
audit-daily = ӘРЕКЕТТЕР ЖУРНАЛЫ: жазбалар саны — { $number }
audit-sent = жіберілді
audit-undone = қайтарып алынды
audit-approved = мақұлданды
audit-rejected = қабылданбады
audit-released = жазылушыларға кетті
audit-refused = жіберілмеді, өзгеріс ескірген
audit-role-given = рөл берілді
audit-role-taken = рөлі алып тасталды
audit-invite-made = шақыру жасалды
audit-invite-withdrawn = шақыру қайтарып алынды
audit-imported = файлдан жүктелді
audit-forgotten = деректері өз өтінішімен өшірілді
audit-change-no = { $number }-өзгеріс
audit-by = кім — { $who }
audit-of = кімнің рөлі — { $who }
audit-somebody = деректері содан бері өшірілген адам
