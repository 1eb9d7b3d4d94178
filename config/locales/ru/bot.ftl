# Все слова бота по-русски. HTML здесь нет. Имена, названия и даты стоят так, что склонять их не нужно.
# Формы числа: one, few, many, other, каждая на своей строке.

## Даты
when-day-time = { $day }, { $time }
when-day-no-time = { $day }, время не объявлено
time-not-announced = время не объявлено
approx-early = начало { $month } { $year } года
approx-mid = середина { $month } { $year } года
approx-late = конец { $month } { $year } года
approx-year = { $year } год
approx-some-year = { $day } (год не указан)
since-day = с { $day }
since-second-day = со { $day }
since-early = с начала { $month } { $year } года
since-mid = с середины { $month } { $year } года
since-late = с конца { $month } { $year } года
since-month = с { $month } { $year } года
since-year = с { $year } года
since-some-year = с { $day } (год не указан)
since-second-of-some-year = со { $day } (год не указан)

## Слова предмета
access-open = открыт
access-full = открыт, мест нет
access-press = только для прессы
access-video = по видеосвязи
access-partly = частично закрыт
access-closed = закрыт
access-unknown = нет сведений
stage-investigation = досудебное расследование
stage-preliminary = предварительное слушание
stage-trial = главное судебное разбирательство
stage-verdict = приговор вынесен
stage-appeal = апелляционное производство
stage-cassation = кассационное производство
stage-closed = дело завершено
stage-unknown = неизвестна
stage-since = { $stage } ({ $since })
custody-detained = содержание под стражей
custody-house-arrest = домашний арест
custody-pledge = подписка о невыезде
custody-bail = залог
custody-unknown = неизвестна
measure-since = { $measure } { $since }
state-since = { $state } { $since }
state-detained = под стражей
state-house-arrest = под домашним арестом
state-pledge = под подпиской о невыезде и надлежащем поведении
state-bail = залог
state-at-liberty = на свободе
state-serving-sentence = отбывает наказание
side-prosecution = сторона обвинения
side-defence = сторона защиты
side-court = суд
side-observer = правозащитники и наблюдатели
voice-prosecution = по версии стороны обвинения
voice-defence = по словам защиты
voice-court = по данным суда
voice-observer = по словам правозащитников и наблюдателей
voice-not-stated = Кто это утверждает, не указано.
part-accused = обвиняется по делу
part-defendant = в числе подсудимых
part-concerned = в числе тех, кого касается дело
part-lawyer = адвокат
part-prosecutor = прокурор
part-judge = судья
part-witness = свидетель
part-expert = эксперт
part-mentioned = упоминается
in-english = (на английском)
in-russian = (на русском)
in-kazakh = (на казахском)

## Первые строки: что изменилось
headline-set = НАЗНАЧЕНО ЗАСЕДАНИЕ: { $new }
headline-was-set = БЫЛО НАЗНАЧЕНО ЗАСЕДАНИЕ: { $new }
headline-moved = ПЕРЕНЕСЕНО: { $old } → { $new }
headline-moved-earlier = БУДЕТ РАНЬШЕ: { $old } → { $new }
headline-delayed = НАЧНЁТСЯ ПОЗЖЕ: { $old } → { $new }
headline-time-changed = ИЗМЕНЕНО ВРЕМЯ: { $old } → { $new }
headline-time-announced = ОБЪЯВЛЕНО ВРЕМЯ: { $new }
headline-time-was-announced = ВРЕМЯ БЫЛО ОБЪЯВЛЕНО: { $new }
headline-time-withdrawn = ВРЕМЯ ТЕПЕРЬ НЕИЗВЕСТНО: { $old } → { $new }
new-time-not-announced = новое время не объявлено
headline-adjourned = ПРОДОЛЖИТСЯ: { $old } → { $new }
headline-put-off = ОТЛОЖЕНО: { $old } → { $new }
headline-continuation = ПРОДОЛЖЕНИЕ: { $old } → { $new }
headline-adjourned-no-date = ОТЛОЖЕНО: { $old } → { $new }
headline-cancelled = НЕ СОСТОИТСЯ: { $old }
headline-did-not-take-place = НЕ СОСТОЯЛОСЬ: { $old }
headline-held = СОСТОЯЛОСЬ: { $day }
headline-room = ЗАЛ: { $old } → { $new }
room-not-announced = не объявлен
room-no-longer-known = теперь неизвестен
headline-access = ДОСТУП В ЗАЛ: { $old } → { $new }
headline-access-details = ДОСТУП В ЗАЛ: { $new }
headline-custody = МЕРА ПРЕСЕЧЕНИЯ: { $person }: { $old } → { $new }
headline-custody-details = МЕРА ПРЕСЕЧЕНИЯ: { $person }: { $new }
headline-at-liberty = НА СВОБОДЕ: { $person }
headline-serving-sentence = ОТБЫВАЕТ НАКАЗАНИЕ: { $person }
headline-stage = СТАДИЯ: { $old } → { $new }
headline-stage-details = СТАДИЯ: { $new }
headline-verdict = ПРИГОВОР ВЫНЕСЕН
headline-appeal = АПЕЛЛЯЦИЯ: рассматривается как отдельное дело
headline-statement = ЗАЯВЛЕНИЕ: { $side }
headline-checked = ПРОВЕРЕНО: без изменений
headline-confirmed = ПОДТВЕРЖДЕНО: сегодня, { $time }
headline-corrected = ИСПРАВЛЕНИЕ: { $new } (а не { $old })
headline-corrected-takes-place = ИСПРАВЛЕНИЕ: заседание состоится: { $new }
headline-corrected-was-set = ИСПРАВЛЕНИЕ: заседание было назначено: { $new }
headline-corrected-no-report = ИСПРАВЛЕНИЕ: неизвестно, было ли заседание: { $new }
headline-corrected-held = ИСПРАВЛЕНИЕ: заседание состоялось: { $day }
headline-corrected-cancelled = ИСПРАВЛЕНИЕ: заседание не состоится: { $old }
headline-corrected-cancelled-wrong = ИСПРАВЛЕНИЕ: заседание не состоится (ошибочно: { $old })
headline-corrected-did-not-take-place = ИСПРАВЛЕНИЕ: заседание не состоялось: { $old }
headline-corrected-did-not-take-place-wrong = ИСПРАВЛЕНИЕ: заседание не состоялось (ошибочно: { $old })
headline-corrected-not-set = ИСПРАВЛЕНИЕ: такого заседания нет: { $old }
headline-corrected-no-date = ИСПРАВЛЕНИЕ: новая дата неизвестна (ошибочно сообщалось: { $old })
headline-corrected-adjourned = ИСПРАВЛЕНИЕ: заседание отложено; новая дата неизвестна
headline-corrected-room = ИСПРАВЛЕНИЕ, ЗАЛ: { $right }
headline-corrected-access = ИСПРАВЛЕНИЕ, ДОСТУП В ЗАЛ: { $right }
headline-corrected-access-details = ИСПРАВЛЕНИЕ, ДОСТУП В ЗАЛ: { $new }; исправлены подробности
headline-corrected-custody = ИСПРАВЛЕНИЕ, { $person }: { $right }
headline-corrected-custody-details = ИСПРАВЛЕНИЕ, { $person }: { $new }; исправлены подробности
headline-corrected-stage = ИСПРАВЛЕНИЕ, СТАДИЯ: { $right }
headline-corrected-stage-details = ИСПРАВЛЕНИЕ, СТАДИЯ: { $new }; исправлены подробности
headline-corrected-verdict = ИСПРАВЛЕНИЕ: приговор вынесен
headline-corrected-no-verdict = ИСПРАВЛЕНИЕ: о вынесении приговора сообщено ошибочно
headline-corrected-verdict-text = ИСПРАВЛЕНИЕ: содержание приговора было передано неверно
headline-corrected-appeal = ИСПРАВЛЕНИЕ: апелляция рассматривается как отдельное дело
headline-corrected-no-appeal = ИСПРАВЛЕНИЕ: дело в апелляции было указано ошибочно
headline-corrected-other-appeal = ИСПРАВЛЕНИЕ: апелляция рассматривается как другое дело
headline-corrected-statement = ИСПРАВЛЕНИЕ, ЗАЯВЛЕНИЕ ({ $side }): текст передан неверно
headline-corrected-side = ИСПРАВЛЕНИЕ, КТО ЗАЯВИЛ: { $right }
headline-withdrawn-statement = ИСПРАВЛЕНИЕ: было сообщено ошибочно (заявление: { $side })
headline-corrected-words = ИСПРАВЛЕНИЕ: пояснение к изменению № { $number } было неверным
headline-corrected-source = ИСПРАВЛЕНИЕ: в изменении № { $number } был неверно указан источник
headline-corrected-change = ИСПРАВЛЕНИЕ: об изменении № { $number } было сообщено неверно
corrected-instead = { $new }, а не «{ $old }»
corrected-in-error = нет сведений (ошибочно: { $old })
corrected-measure-in-error = мера пресечения неизвестна (ошибочно: { $old })
corrected-measure-in-error-short = мера неизвестна (ошибочно: { $old })
in-place-wrong = Ошибочно: { $line }

## Первые строки: напоминания
headline-today = ЗАСЕДАНИЕ СЕГОДНЯ: { $when }
headline-tomorrow = ЗАСЕДАНИЕ ЗАВТРА: { $when }
headline-in-days = { $days ->
    [one] ЗАСЕДАНИЕ ЧЕРЕЗ { $days } ДЕНЬ: { $when }
    [few] ЗАСЕДАНИЕ ЧЕРЕЗ { $days } ДНЯ: { $when }
    [many] ЗАСЕДАНИЕ ЧЕРЕЗ { $days } ДНЕЙ: { $when }
   *[other] ЗАСЕДАНИЕ ЧЕРЕЗ { $days } ДНЯ: { $when }
}
headline-in-hours = { $hours ->
    [one] ЗАСЕДАНИЕ ЧЕРЕЗ { $hours } ЧАС: { $time }
    [few] ЗАСЕДАНИЕ ЧЕРЕЗ { $hours } ЧАСА: { $time }
    [many] ЗАСЕДАНИЕ ЧЕРЕЗ { $hours } ЧАСОВ: { $time }
   *[other] ЗАСЕДАНИЕ ЧЕРЕЗ { $hours } ЧАСА: { $time }
}
headline-within-hours = { $hours ->
    [one] ЗАСЕДАНИЕ МЕНЕЕ ЧЕМ ЧЕРЕЗ { $hours } ЧАС: { $time }
    [few] ЗАСЕДАНИЕ МЕНЕЕ ЧЕМ ЧЕРЕЗ { $hours } ЧАСА: { $time }
    [many] ЗАСЕДАНИЕ МЕНЕЕ ЧЕМ ЧЕРЕЗ { $hours } ЧАСОВ: { $time }
   *[other] ЗАСЕДАНИЕ МЕНЕЕ ЧЕМ ЧЕРЕЗ { $hours } ЧАСА: { $time }
}

## Первые строки: прочее
not-confirmed-this-morning = Заседание сегодня утром не подтверждено.
date-not-set = новая дата неизвестна
more-changes = Изменений, которые выше не названы: { $count }.
more-in-history = Здесь поместилось не всё. Полностью можно прочитать в истории дела: { $history }
digest-headline = СВОДКА: изменений — { $changed }, ближайших заседаний — { $coming }
digest-coming = Ближайшие заседания:
digest-coming-subscribed = Ближайшие заседания по делам, найденным по подписке на имя, суд или город:
digest-unchecked = Дела, сведения о которых не обновляли и не подтверждали две недели или дольше:
together-in-brief = Здесь всё коротко. Все подписки: { $following }
together-more = Здесь коротко и не всё; не поместилось сообщений: { $count }. Все подписки: { $following }

## Что это значит, одной фразой
means-set = Новое заседание назначено на { $new }.
means-was-set = Заседание было назначено на { $new }.
means-set-goes-on = Заседание { $old } было отложено и теперь назначено на { $new }.
means-was-to-go-on = Заседание { $old } было отложено, и его назначили на { $new }.
means-moved = Заседание пройдёт { $new }, а не { $old }.
means-was-moved = Дата заседания была изменена: { $new } вместо { $old }.
means-moved-earlier = Заседание пройдёт раньше, чем объявлялось: { $new }, а не { $old }.
means-earlier-that-day = Заседание { $day } начнётся раньше: в { $new }, а не в { $old }.
means-delayed = Заседание { $day } начнётся позже: в { $new }, а не в { $old }.
means-time-was-changed = Время начала заседания { $day } было изменено: { $new } вместо { $old }.
means-time-announced = Заседание { $day } начнётся в { $new }.
means-time-was-announced = Начало заседания { $day } было назначено на { $new }.
means-time-withdrawn = Заседание по-прежнему назначено на { $day }, но время начала теперь неизвестно.
means-time-was-withdrawn = Заседание было назначено на { $day }, время начала неизвестно.
means-adjourned = Заседание { $old } продолжится { $new }.
means-put-off = Заседание { $old } отложено на { $new }.
means-was-adjourned = Продолжение заседания { $old } было назначено на { $new }.
means-adjourned-no-date = Заседание { $old } отложено, новая дата пока неизвестна. Когда её назначат, вы получите сообщение.
means-cancelled = Заседание { $old } не состоится.
means-was-cancelled = Заседание { $old } не состоялось.
means-held = Заседание { $day } состоялось.
means-corrected = Сообщение об изменении № { $number } было ошибочным.
means-corrected-details = В изменении № { $number } некоторые подробности были указаны неверно.
means-corrected-verdict-text = В изменении № { $number } содержание приговора было передано неверно.
means-corrected-words = Пояснение к изменению № { $number } было неверным.
means-corrected-source = В изменении № { $number } был неверно указан источник.
means-corrected-statement = Текст заявления (изменение № { $number }) был передан неверно.
means-corrected-date = В изменении № { $number } было указано неверно: { $old }.
means-wrong = Ошибочно: { $old }.
means-withdrawn = Сообщение об изменении № { $number } было ошибочным, не учитывайте его.
means-right-date = Правильно: { $new }.
means-right-takes-place = Заседание состоится: { $new }.
means-right-no-date = Заседание отложено, новая дата пока неизвестна.
means-right-not-set = Такое заседание не назначено.
means-none-that-day = На этот день заседание не назначено.
means-wrong-side = Автор заявления был указан неверно: { $old }. Правильно: { $new }.
means-right-words = Исправленный текст:
means-right-no-statement = О заявлении (изменение № { $number }) было сообщено ошибочно, не учитывайте его.
means-right-no-stage = Стадия дела неизвестна.
means-wrong-appeal = Подписка на ошибочно указанное дело, если она появилась, остаётся: её покажет команда { $following }.
means-right-no-verdict = Нет сведений о том, что приговор вынесен.
means-right-no-room = Зал заседания { $day } неизвестен.
means-right-no-access = Кого пускают в зал, неизвестно.
told-before = Вы получили это сообщение, потому что раньше получали сообщения об этом деле. Сейчас вы на него не подписаны.
here-told-before = Это сообщение пришло сюда, потому что раньше здесь сообщалось об этом деле. Сейчас подписки на него здесь нет.
corrected-in-place = В этом сообщении была ошибка. Исправление: изменение № { $number }.
corrected-in-place-several = В этом сообщении были ошибки. Исправления: изменения № { $numbers }.
rest-in-place = Остальное было сообщено верно.
numbers-and = { $numbers } и { $last }
means-room = Зал заседания { $day }: { $new }.
means-no-room = Зал заседания { $day } теперь неизвестен.
means-room-before = Раньше объявляли: { $old }.
means-access-open = В зал может войти любой желающий.
means-access-full = Заседание открытое, но свободных мест в зале нет.
means-access-press = Кроме участников процесса, в зал пускают только прессу.
means-access-video = Публика может следить за заседанием по видеосвязи.
means-access-partly = Часть заседания закрыта для публики.
means-access-closed = В зале могут находиться только участники процесса.
means-access-unknown = Теперь неизвестно, кого пускают в зал.
means-verdict = Суд вынес приговор.
means-verdict-no-text = Суд вынес приговор. Содержание приговора пока неизвестно.
presumption = До вступления обвинительного приговора в законную силу каждый считается невиновным.
means-custody = { $name }: { $custody }
means-custody-not-known = { $name }: теперь мера пресечения неизвестна
means-stage-is = Стадия дела: { $stage }.
means-stage = Теперь стадия дела: { $stage }.
means-stage-back = Дело вернулось на более раннюю стадию: { $stage }.
means-stage-verdict = Суд вынес приговор.
means-stage-verdict-on = Суд вынес приговор ({ $date }).
means-stage-closed = Дело завершено.
means-stage-closed-on = Дело завершено ({ $date }).
means-appeal = О ходе апелляции сообщается по тому делу, а не по этому.
begins-at = Начало в { $time }.
was-to-begin-at = Объявленное время начала: { $time }.
day-at = { $day } в { $time }
no-time-announced = Время пока не объявлено.
no-time-was-announced = Время объявлено не было.
as-reported = Как сообщается: { $text }
reported-by-lawyer = Как сообщает адвокат: { $text }
reported-by-court = Как сообщает суд: { $text }
reported-by-observer = Как сообщает наблюдатель: { $text }
reported-by-link = Как сообщает { $site }: { $text }
reason-reported = Основание, как сообщается: { $text }
verdict-reported = Приговор, как сообщается: { $text }
said-by = Кто сообщил: { $who }
objects = Возражение: { $text }

## Что известно сейчас
next-hearing = Ближайшее заседание: { $when }
own-time = По вашему времени: { $when }
here-own-time = По времени этого чата: { $when }
also-that-day = В тот же день ещё: { $time }
todays-hearing = Сегодняшнее заседание: { $time }. Сообщений пока нет.
hearing-not-reported = Заседание: { $when }. Сообщений пока нет.
waiting-for-a-date = Ближайшее заседание: дата неизвестна. Заседание { $day } отложено.
nothing-scheduled = Ближайшее заседание: сведений нет.
no-report-yet = О заседании { $day } сообщений пока нет.
courtroom = Зал: { $room }
access-line = Доступ в зал: { $access }
stage-line = Стадия: { $stage }
appeal-line = Апелляция: { $case }
appeal-line-unnamed = Апелляция: рассматривается как отдельное дело
court-line = Суд: { $court }
number-line = Номер дела: { $number }
verdict-line = Приговор, как сообщается: { $text }
verdict-line-no-text = Приговор: вынесен, содержание пока неизвестно.
as-of = Данные на { $moment } ({ $city }, местное время), изменение № { $number }
attribution-line = Источник: { $who }
source-lawyer = адвокат
source-court = суд
source-observer = наблюдатель
as-of-sources = Сведения из источников: { $date } (изменение № { $number }). Время местное: { $city }.
as-of-sources-only = Сведения из источников: { $date }. Время местное: { $city }.
as-of-not-confirmed = Редакторы эти сведения пока не обновляли и не подтверждали.
no-news-for = { $days ->
    [one] Последнее обновление: { $days } день назад.
    [few] Последнее обновление: { $days } дня назад.
    [many] Последнее обновление: { $days } дней назад.
   *[other] Последнее обновление: { $days } дня назад.
}
and-more = и ещё { $count }
and-more-people = и ещё { $count } чел.

## Карточка дела и её разделы
card-accused = Обвиняемые:
card-defendants = Подсудимые:
card-concerned = Кого касается дело:
card-defendant = { $name }: { $custody }; адвокат: { $lawyers }
card-defendant-no-lawyer = { $name }: { $custody }; сведений об адвокате нет
card-defendant-custody-not-known = { $name }: сведений о мере пресечения нет; адвокат: { $lawyers }
card-defendant-nothing-known = { $name }: сведений о мере пресечения и об адвокате нет
card-charges = Обвинения: { $charges }
card-charges-open = Подозрения или обвинения: { $charges }
card-latest = Последние изменения:
section-hearings = Заседания
section-people = Люди
section-charges = Обвинения
section-charges-open = Подозрения или обвинения
section-statements = Заявления
section-related = Другие дела и источники
section-history = История
page-of = Страница { $page } из { $of }
nothing-known-hearings = О заседаниях ничего не известно.
nothing-known-people = Сведений о людях в этом деле пока нет.
nothing-known-charges = Сведений об обвинениях нет.
nothing-known-charges-open = Сведений о подозрениях или обвинениях нет.
nothing-known-statements = Сведений о заявлениях сторон пока нет.
nothing-known-related = Другие дела и источники не указаны.
nothing-known-history = Записей пока нет.
hearing-set = Назначено
hearing-no-report = Сообщений пока нет
hearing-held = Состоялось
hearing-adjourned = Отложено на { $new }
hearing-was-adjourned = Было отложено на { $new }
hearing-adjourned-no-date = Отложено, новая дата неизвестна
hearing-will-not-be = Не состоится
hearing-was-not = Не состоялось
person-age = { $age ->
    [one] { $age } год
    [few] { $age } года
    [many] { $age } лет
   *[other] { $age } года
}
person-from = Откуда: { $from }
person-occupation = Занятие: { $occupation }
person-custody = Мера пресечения: { $custody }
person-custody-not-known = Мера пресечения: неизвестна
person-lawyer = Адвокат: { $lawyers }
person-no-lawyer = Адвокат: сведений нет
person-lawyer-for = Подзащитные: { $clients }
person-background = Из биографии:
person-not-known = Неизвестно: { $what }
person-transliterated = Имя дано в транслитерации.
unknown-age = возраст
unknown-from = место жительства или рождения
unknown-occupation = занятие
unknown-background = биография
charges-note-open = Это подозрения или обвинения, а не установленные факты.
charges-note = Это обвинения, а не установленные факты.
charges-note-judged = Так звучали обвинения. Что решил суд, смотрите в карточке дела, в строке «Приговор».
charges-note-ended = Так звучали обвинения. Сведений о том, что решил суд, нет.
charge-against-open = Кого касается: { $people }
charge-against = Кто обвиняется: { $people }
charge-was-against = Кто обвинялся: { $people }
charge-implied = Судя по источнику, также (прямо в нём это не сказано): { $people }
episodes-title = События, как их передаёт источник
source-line = Источник: { $source }
source-of-all = Источник всего сказанного выше: { $source }
related-when = Дата решения: { $when }
related-outcome = Итог: { $outcome }
related-outcome-not-stated = Итог: в источнике не указан
sources-title = Источники
published = опубликовано: { $when }
history-line = № { $number }, { $day }
history-corrected = Здесь была ошибка. Исправление: изменение № { $number }.
history-line-imported = № { $number }, исходные сведения

## Кнопки
button-follow = Подписаться
button-follow-found = Подписаться на дело
button-unfollow = Отписаться
button-unfollow-here = Не сообщать здесь
button-follow-here = Сообщать здесь
button-keep-following = Оставить подписку
button-remove-note = Удалить заметку
button-choose-chat = Для группы или канала
button-a-group = Группа
button-a-channel = Канал
button-case = Карточка дела
button-appeal = Дело в апелляции
button-calendar = В календарь
button-timeline = Хронология
button-share = Поделиться
button-copy-link = Скопировать ссылку
button-copy-number = Скопировать номер
button-ask-in-a-chat = Отправить карточку
button-open-in-bot = Открыть в боте
button-cases = Все дела
button-hearings = Заседания
button-people = Люди
button-charges = Обвинения
button-charges-open = Подозрения, обвинения
button-statements = Заявления
button-related = Другие дела, источники
button-history = История
button-back = ‹ Назад
button-further = Дальше ›
button-send = Отправить
button-send-anyway = Всё равно отправить
button-to-the-preview = Назад к просмотру
button-edit = Исправить
button-discard = Не отправлять
button-undo = Отменить
button-send-instead = Отменить его и отправить моё
button-approve = Одобрить
button-reject = Отклонить
reject-wrong = Ошибка в фактах
reject-not-confirmed = Недостаточно подтверждено
reject-wording = Нужна другая формулировка
reject-dangerous = Это может кому-то навредить
button-anew = Показать заново
button-correct = Исправить ошибку
button-change-it = Изменить
button-withdraw-it = Отозвать
button-other-changes = Другие изменения
report-held = Состоялось
report-adjourned-to = Продолжится, дата известна
report-adjourned = Отложено, даты нет
report-cancelled = Не состоялось
report-not-known = Пока неизвестно
still-on-yes = Состоится
still-on-another-date = Другая дата
still-on-another-time = Другое время
still-on-cancelled = Не состоится
still-on-not-known = Пока неизвестно

## Списки
cases-title = Дела: сначала ближайшие заседания
cases-none = Дел пока нет.
cases-unreadable = { $count ->
    [one] Сейчас не удаётся открыть { $count } дело, поэтому в списке его нет.
    [few] Сейчас не удаётся открыть { $count } дела, поэтому в списке их нет.
    [many] Сейчас не удаётся открыть { $count } дел, поэтому в списке их нет.
   *[other] Сейчас не удаётся открыть { $count } дела, поэтому в списке их нет.
} Владельцы бота об этом знают.
hearings-title = Заседания: сегодня и позже
hearings-title-followed = Заседания по вашим подпискам: сегодня и позже
hearings-none = О предстоящих заседаниях ничего не известно.
hearings-none-followed = По вашим подпискам о предстоящих заседаниях ничего не известно.
following-title = Вы подписаны на дела:
following-none = Подписок пока нет. Найдите дело по имени, суду или номеру либо откройте список: /cases
following-not-among = Среди дел, на которые вы подписаны, «{ $query }» не нашлось.
following-unreadable = { $count ->
    [one] Сейчас не удаётся открыть { $count } дело из ваших подписок; подписка остаётся.
    [few] Сейчас не удаётся открыть { $count } дела из ваших подписок; подписки остаются.
    [many] Сейчас не удаётся открыть { $count } дел из ваших подписок; подписки остаются.
   *[other] Сейчас не удаётся открыть { $count } дела из ваших подписок; подписки остаются.
} Владельцы бота об этом знают.
search-title = Найдено:
search-nothing = По запросу «{ $query }» ничего не найдено.
search-nearest = Самые похожие:
search-hint = Напишите имя, суд или номер дела либо откройте список: /cases
no-such-case = Дела «{ $query }» нет.
day-item = { $time }: { $title }
day-item-begun = { $time }, сообщений пока нет: { $title }
day-item-no-time = Время не объявлено: { $title }
local-times = Время заседаний местное, по месту суда.

## Ответы
welcome = Я слежу за судебными делами. Подпишитесь на дело, и вы сразу узнаете о каждом изменении, а о заседании я напомню за 7 дней, за день и утром в день заседания.
welcome-find = Чтобы найти дело, напишите имя, суд или номер дела либо откройте список: /cases
welcome-privacy = Пока вы ни на что не подписались, не выбрали язык или другие настройки, я ничего о вас не храню. После любого из этих действий я храню { $kept }, но не ваше имя; /forget стирает всё. Сам Telegram видит то, что вы здесь пишете. Подробнее: /privacy
what-is-kept = номер этого чата (в зашифрованном виде), язык и другие настройки, подписки, заметки к делам (в зашифрованном виде) и номера отправленных сюда сообщений
welcome-to-case = Я слежу за судебными делами. Ниже то, что сейчас известно по этому делу. Чтобы узнавать о каждом изменении, нажмите «Подписаться».
help-title = Что я умею
help-search = Любой другой текст я понимаю как поиск: имя, суд, номер дела.
help-editors = Для редакторов
help-plain-words = Можно написать и обычными словами: чьё дело, что произошло, на какую дату, почему. До отправки вы увидите, что получат подписчики.
usage-form = Как написать: { $form }
usage-example = Например: { $example }
choose-language = Выберите язык.
language-set = Теперь я пишу по-русски.
followed = Вы подписаны на это дело и узнаете о каждом изменении. Вот что известно сейчас:
followed-while-stopped = Вы подписаны на это дело, но мои сообщения сейчас на паузе. Вот что известно:
followed-already = Вы уже подписаны на это дело. Вот что известно сейчас:
unfollowed = Вы отписались от этого дела.
unfollowed-already = Вы не подписаны на это дело.
old-button = Эта кнопка из старого сообщения. Откройте дело заново: /cases
unknown-command = Такой команды нет. Что я умею: /help
unknown-command-near = Такой команды нет. Может быть, вы имели в виду:
forwarded = Это пересланное сообщение, поэтому я ничего не сделал. Если вы этого хотите, отправьте сами:
edited = Исправления в отправленных сообщениях я не читаю. Всё осталось так, как было отправлено сначала. Если нужен новый текст, отправьте его новым сообщением:
not-an-editor = Эта команда для редакторов. Что доступно всем: /help
write-in-private = Напишите мне, пожалуйста, в личные сообщения. Администраторы могут подписаться на дело и здесь: /follow
unreadable-date = Не удалось понять дату: «{ $text }».
unreadable-understood = Что понятно: { $understood }
unreadable-examples = Можно так: { $examples }
example-tomorrow = завтра 9:30
impossible-date = Такой даты или времени не бывает: «{ $text }».
far-date = До этого дня больше трёх лет ({ $day }). Проверьте, пожалуйста, год.
reason-after-bar = Причину пишите после вертикальной черты, например так: { $example }
contradicting-date = «{ $text }»: день недели не соответствует дате. Эта дата: { $day }
which-date = Какая дата имеется в виду?
which-hearing = Какое заседание имеется в виду?
which-person = О ком речь?
no-such-person = Среди тех, кого касается дело, имя «{ $query }» не найдено.
not-all-fit = Здесь поместились не все. Если нужного варианта нет, напишите его полностью.
no-hearing-meant = В этом деле нет заседания, к которому это могло бы относиться.
refused-no-such-hearing = Такого заседания в этом деле нет.
refused-over = Итог этого заседания уже записан.
refused-nothing-changes = Всё уже так и записано, ничего не изменится.
refused-appeal-itself = Это то же самое дело. Укажите дело, в котором рассматривается апелляция, вот так: { $example }
refused-appeal-linked = Эти два дела уже связаны, ничего не изменится.
refused-not-a-later-day = Продолжение возможно только в другой, более поздний день. Если меняется время в тот же день: { $example }
refused-changed-meanwhile = Пока вы писали, вышло другое изменение. Посмотрите на дело и напишите заново.
refused-lapsed = Не отправлено: никто из других редакторов не одобрил это вовремя. Можно написать и отправить заново.
refused-rejected = Не отправлено: другой редактор отклонил изменение. Причина: «{ $reason }».
refused-no-such-event = Изменения с таким номером в этом деле нет. Посмотреть последние изменения: { $example }
refused-withdrawn = Это изменение уже отозвано. Если верно что-то другое, сообщите об этом как о новом изменении.
refused-breaks = После такого исправления изменение № { $number } потеряло бы смысл. Сначала исправьте или отзовите его.
claimed = Теперь вы владелец бота. Что вы можете: /help
wrong-code = Этот код неверен или уже использован.
too-many-codes = Из этого чата пришло слишком много неверных кодов. Перезапустите бота: он выдаст новый код.
our-fault = У нас произошёл сбой. Попробуйте ещё раз; если не поможет, сообщите тому, кто ведёт этого бота.
case-unreadable = Это дело сейчас не удаётся открыть: запись о нём у меня повреждена. Владельцы бота об этом знают. Попробуйте, пожалуйста, позже; все подписки остаются.
still-trying = Сейчас это сделать не получается. Продолжаю попытки; повторять не нужно.
too-fast = Вы пишете быстрее, чем я успеваю читать. Снова начну читать через минуту: повторите тогда, что осталось без ответа. Команда /unfollow действует всегда.
nothing-to-undo = Отменять нечего.
too-late-to-undo = Сообщение уже ушло, отменить его нельзя. Чтобы поправить, напишите, как есть на самом деле, например: { $example }
correct-which = В каком изменении ошибка? Нажмите его номер.
correct-another = Более раннее можно назвать по номеру, например: { $example }
correct-nothing = Исправлять нечего: в этом деле ещё не записано ни одного изменения.
correct-before = Это изменение уже исправляли (изменение № { $number }). Выше то, что в нём сказано теперь.
correct-how = Как правильно? «Изменить»: пришлю строку этого изменения, в ней можно поправить ошибку. «Отозвать»: изменение будет целиком признано ошибочным. Сначала вы увидите, что будет отправлено; затем все, кто получил неверное сообщение, узнают, как правильно.
correct-unsaid = То, чего в строке указать нельзя, останется как есть: с какого времени, кто сказал, откуда сведения.
correct-a-check = Это была только проверка: исправлять в ней нечего. Если что-то на самом деле иначе, сообщите об этом как о новом изменении.
correct-long-line = Строка слишком длинная, чтобы вернуть её целиком. Напишите, как правильно, начиная так: { $example }
correct-no-change-there = Не могу определить, о каком изменении было то сообщение. Назовите дело и номер изменения: { $example }
too-late-but-correct = Сообщение уже ушло, отменить его нельзя. Если в нём ошибка, исправьте её: { $example } Все, кто получил сообщение, узнают, как правильно.

## Редакторам
preview-not-sent = Ещё не отправлено.
preview-recipients = Получат сообщение: { $count }.
preview-former = Из них уже отписались: { $count } (они получили сообщение с ошибкой).
preview-held = Из них после тихих часов: { $count }.
preview-digest = Из них в сводке: { $count }.
preview-subscribers = Кроме того, только дату узнают по подписке на имя, суд или город: { $count }.
preview-languages = По языкам: { $list }.
preview-people = Людей: { $people }.
preview-kinds = Людей: { $people }, групп и каналов: { $shared }.
preview-channel = Если бы у этого дела был канал, одного сообщения хватило бы на всех читателей.
preview-takes-seconds = { $seconds ->
    [one] Рассылка займёт около { $seconds } секунды.
    [few] Рассылка займёт около { $seconds } секунд.
    [many] Рассылка займёт около { $seconds } секунд.
   *[other] Рассылка займёт около { $seconds } секунд.
}
preview-takes-minutes = { $minutes ->
    [one] Рассылка займёт около { $said } минуты.
    [few] Рассылка займёт около { $said } минут.
    [many] Рассылка займёт около { $said } минут.
   *[other] Рассылка займёт около { $said } минут.
}
preview-price = { $stars ->
    [one] Платная рассылка: не больше { $price } звезды Telegram.
    [few] Платная рассылка: не больше { $price } звёзд Telegram.
    [many] Платная рассылка: не больше { $price } звёзд Telegram.
   *[other] Платная рассылка: не больше { $price } звёзд Telegram.
}
preview-nobody = На это дело никто не подписан: сообщение никто не получит.
preview-nobody-follows = На это дело никто не подписан.
preview-nobody-wants = Все, кто подписан на это дело, решили не получать такие сообщения.
preview-nobody-now = Сейчас сообщение никто не получит.
preview-appeal = Дело в апелляции: { $title } ({ $case }). Все, кто подписан на это дело, будут подписаны и на то.
preview-appeal-unlisted = Дело в апелляции: { $title } ({ $case }). Его нет в списке дел: подписчикам оно не называется, и подписан на него никто не будет.
preview-no-news = Для подписчиков ничего не изменится: сообщение никто не получит.
preview-page = Это сообщение на одном языке из трёх ({ $language }). Остальные открываются кнопками ниже; отправлены будут все три.
preview-not-understood = Эти слова мне непонятны, в сообщение они не вошли: { $words }
preview-traps = Обратите внимание:
trap-in-the-past = эта дата уже прошла
trap-weekend = это выходной день
trap-public-holiday = это праздничный день
trap-day-of-rest = это день отдыха: суды не работают
trap-rest-moved = это выходной день: праздник { $day } выпадает на выходные
trap-earlier-than-before = заседание пройдёт раньше, чем объявлялось
trap-less-than-a-day = до заседания меньше 24 часов
trap-same-day = по этому делу на тот же день назначено другое заседание: { $when }
trap-not-yet = день этого заседания ещё не наступил
trap-concluded = дело отмечено как завершённое
trap-may-be-same = возможно, это же дело заведено ещё раз: { $case }. Подписчики той записи сообщения не получат
trap-similar-case = есть дело с похожим названием: { $case }
trap-closed-access = заседание закрытое: рассказывать о нём может быть небезопасно
trap-many-recipients = получателей намного больше обычного
trap-no-source = не указаны ни причина, ни источник
second-tap = Проверьте ещё раз, прежде чем отправить:
goes-out-in = { $seconds ->
    [one] Уйдёт через { $seconds } секунду. До этого изменение видят только редакторы.
    [few] Уйдёт через { $seconds } секунды. До этого изменение видят только редакторы.
    [many] Уйдёт через { $seconds } секунд. До этого изменение видят только редакторы.
   *[other] Уйдёт через { $seconds } секунды. До этого изменение видят только редакторы.
}
checked-in = { $seconds ->
    [one] Будет записано через { $seconds } секунду. До этого можно отменить.
    [few] Будет записано через { $seconds } секунды. До этого можно отменить.
    [many] Будет записано через { $seconds } секунд. До этого можно отменить.
   *[other] Будет записано через { $seconds } секунды. До этого можно отменить.
}
undone = Отменено. Сообщение никто не получил.
undone-anothers = Отменено. Сообщение никто не получил. Автору придёт сообщение, что его изменение отменил другой редактор.
undone-by-another = Другой редактор отменил ваше изменение. Сообщение никто не получил.
which-to-undo = Какое изменение отменить?
ledger-telling = Рассылается. Получили: { $told } из { $total }.
ledger-told = Разослано. Получили: { $count }.
ledger-corrected = Исправлено прежних сообщений: { $count }.
ledger-uncorrected = Прежних сообщений, которые Telegram не дал исправить: { $count }. Само сообщение с исправлением в эти чаты дошло.
ledger-held = Узнают, когда закончатся их тихие часы: { $count }.
ledger-digest = Узнают из сводки: { $count }.
ledger-seconds-left = Осталось примерно { $seconds } с.
ledger-minutes-left = Осталось примерно { $minutes } мин.
ledger-hours-left = Осталось примерно { $hours } ч.
silent-stopped = На паузе (/stop): { $count }.
silent-unreachable = Недоступны: { $count } (бот заблокирован или чата больше нет).
ledger-barred = Чаты, в которые бот не может писать: { $count }.
ledger-failed = Telegram не принял: { $count }. Сообщите владельцу бота.
ledger-doubted = Возможно, получили дважды: { $count } (Telegram не ответил).
released-to-nobody = Записано. Сообщать было некому.
edit-line = Пришлите исправленную строку:
edit-long-line = Строка слишком длинная, чтобы вернуть её целиком. Скопируйте своё сообщение, исправьте его и отправьте ещё раз.
discarded = Не отправлено. Сообщение никто не получил.
no-longer-applies = Не отправлено: изменение устарело.
posting-unreadable = Не отправлено: изменение повредилось в моей базе, прочитать его больше нельзя. Напишите его, пожалуйста, ещё раз.
waits-own = Ваше изменение по этому делу ещё ждёт отправки:
waits-anothers = Изменение другого редактора по этому делу ещё ждёт отправки:
waits-times = Написано { $ago } с назад, уйдёт через { $left } с.
waits-approval = Ждёт одобрения до { $moment }.
waits-in-the-way = Оба об одном и том же: ваше может уйти только вместо него.
not-sent-waits = Не отправлено: отправки ждёт изменение о том же самом.
approval-please = Проверьте и решите. Ещё не отправлено.
approval-asks = Другой редактор просит вас проверить и одобрить это изменение. Если до { $moment } ({ $city }, местное время) его никто не одобрит, сообщение не уйдёт.
approval-asked = Сообщение уйдёт, когда изменение одобрит другой редактор. Редакторам отправлен запрос. Если до { $moment } ({ $city }, местное время) его никто не одобрит, сообщение не уйдёт. Пока изменение видят только редакторы.
approval-nobody = Не отправлено: это некому одобрить.
approval-nobody-why = Такое изменение должен одобрить другой редактор, а других редакторов сейчас нет. Пригласить редактора может владелец бота.
approval-why = Почему вы отклоняете изменение? Причину узнает его автор.
approval-approved = Одобрено.
approval-approved-now = Одобрено. Сообщение уже отправляется.
approval-rejected = Отклонено. Сообщение никто не получит, автор узнает причину.
approval-own = Своё изменение одобрить нельзя: это должен сделать другой редактор.
approval-approved-before = Другой редактор уже одобрил это изменение.
approval-rejected-before = Другой редактор уже отклонил это изменение.
approval-too-late = Поздно: изменение вовремя никто не одобрил, и сообщение не ушло.
approval-taken-back = Изменение отменили, одобрять больше нечего.
approval-no-longer = Изменение устарело, одобрять больше нечего.

# What a court list proposes to editors.
listed-from = Из расписания заседаний суда («{ $list }»). Ещё не отправлено.
listed-decided = Этот пункт уже разобран редакцией, или его больше нет в расписании суда.
listed-overtaken = С тех пор в деле были изменения. Если в расписании суда останется то же самое, придёт новое предложение.
checked = Записано: изменений нет.
outcome-question = Что известно о заседании { $day }?
outcome-not-known = Хорошо. Пока сведений нет, подписчики читают: «сообщений пока нет».
headline-still-on = ЗАСЕДАНИЕ СОСТОИТСЯ? СЕГОДНЯ, { $time }
confirmed-as-of = Данные на { $time } ({ $city }, местное время).
still-on-being-confirmed = Заседание только что подтвердили.
still-on-already = Сегодня эти данные уже подтверждали или обновляли.
still-on-no-longer = Вопрос устарел. Вот что известно сейчас:
still-on-noted = Хорошо. Пока заседание не подтвердят, в напоминаниях будет сказано: «Заседание сегодня утром не подтверждено».

## Сообщение об изменении шаг за шагом
dialogue-case = По какому делу? Выберите или напишите имя, суд либо номер дела.
dialogue-happening = О чём сообщить?
dialogue-day = На какой день? Выберите или напишите: 27.02 или 27.02 10:00
dialogue-time = На какое время? Выберите или напишите: 10:30
dialogue-room = В каком зале? Напишите номер или название.
dialogue-access = Открыт ли доступ в зал?
dialogue-person = У кого изменилась мера пресечения?
dialogue-custody = Какова теперь мера пресечения?
dialogue-stage = На какой стадии теперь дело?
dialogue-side = Чьё это заявление?
dialogue-reason = Какую причину называют? Напишите или нажмите кнопку.
dialogue-objection = Кто-нибудь возражает? Напишите, кто и почему.
dialogue-outcome = Чем закончилось заседание? Напишите одной фразой.
dialogue-verdict = Что сообщают о приговоре? Напишите.
dialogue-statement = Что было сказано? Напишите в одной-двух фразах.
dialogue-place = Где? Напишите город или учреждение.
dialogue-note = Есть что добавить? Напишите.
dialogue-source = Откуда это известно? Выберите или пришлите ссылку.
dialogue-no-room = Название зала: не больше { $most } знаков, в одну строку.
dialogue-cancelled = Ничего не отправлено.
dialogue-over = Это сообщение уже закончено или отменено. Начать новое: /post
dialogue-no-time = Не объявлено
dialogue-skip = Пропустить
dialogue-finish = Сразу к просмотру
dialogue-finish-no-time = Просмотр без времени
dialogue-back = Назад
dialogue-cancel = Отмена
dialogue-earlier = Предыдущие дни
dialogue-later = Следующие дни
button-post = Сообщить об изменении
happening-continues = Продолжится в другой день
happening-adjourned = Отложено, новая дата неизвестна
happening-moved = Перенесено на другую дату
happening-delayed = Тот же день, позже
happening-cancelled = Не состоится или не состоялось
happening-held = Состоялось
happening-scheduled = Новое заседание
happening-room = Другой зал
happening-access = Доступ в зал
happening-statement = Заявление
happening-custody = Мера пресечения
happening-stage = Стадия дела
happening-verdict = Приговор
happening-checked = Всё без изменений
usual-defendant-unwell = по состоянию здоровья обвиняемого
usual-judge-absent = из-за отсутствия судьи
usual-lawyer-absent = из-за отсутствия адвоката
usual-witness-absent = свидетель не явился
usual-not-brought = обвиняемого не доставили в суд
usual-on-request = по ходатайству одной из сторон

## Состояние
status-title = Состояние
status-cases = Дел: { $count }
status-follows = Подписок на дела: { $count }
status-pending = Изменений, ещё не отправленных: { $count }
status-waiting = Сообщений в очереди: { $count }
status-sending = Отправляется: { $count }
status-in-doubt = Неизвестно, дошли ли (отправлю ещё раз): { $count }
status-lag = Дольше всего ждёт: { $seconds } с
status-failed = Не доставлено: { $count }
status-last = Последние изменения:
status-ledger = { $case }, изменение № { $number }: получили { $told }, ждут { $waiting }, на паузе { $stopped }, недоступны { $unreachable }

## Команды, как их описывают меню и /help
about-start = начать
about-help = что я умею
about-language = язык
about-settings = настройки: о чём, когда и как сообщать
about-cases = список дел
about-case = что известно по делу
about-hearings = предстоящие заседания
about-history = история дела
about-follow = подписаться на дело
about-unfollow = отписаться от дела
about-following = ваши подписки
about-calendar = файл для календаря с заседаниями по делам из подписки
about-timeline = хронология дела на картинке
form-timeline = /timeline дело
example-timeline = /timeline { $slug }
about-share = ссылка и QR-код, чтобы поделиться делом или ботом
about-note = заметка к делу из подписки
about-stop = приостановить сообщения
about-forget = стереть всё об этом чате
about-post = сообщить об изменении шаг за шагом, с помощью кнопок
about-schedule = новое заседание
about-move = заседание перенесено на другую дату
about-adjourn = заседание продолжится в другой день или отложено
about-delay = заседание начнётся в тот же день позже или раньше
about-cancel = заседание не состоится
about-held = заседание состоялось
about-access = доступ в зал
about-custody = мера пресечения или свобода
about-stage = стадия дела
about-verdict = приговор
about-appeal = дело, в котором рассматривается апелляция
about-statement = заявление стороны, суда или наблюдателей
about-checked = подтвердить, что изменений нет
about-correct = исправить или отозвать ошибочное сообщение
about-undo = отменить то, что ещё не ушло
about-status = очереди и доставка
about-claim = стать владельцем

form-case = /case дело
form-history = /history дело
form-follow = /follow дело
form-unfollow = /unfollow дело
form-note = /note дело | текст
form-schedule = /schedule дело дата [время][, зал …] [| примечание]
form-move = /move дело дата [время] [| причина]
form-adjourn = /adjourn дело [дата [время]] [| причина]
form-delay = /delay дело время [| причина]
form-cancel = /cancel дело [| причина]
form-held = /held дело [| итог]
form-access = /access дело { $options } [| причина]
form-custody = /custody дело имя { $options } [| место]
form-stage = /stage дело { $options }
form-verdict = /verdict дело [| текст]
form-appeal = /appeal дело дело-в-апелляции
form-statement = /statement дело { $options } | текст
form-checked = /checked дело
form-correct = /correct дело [номер [как правильно]]
form-claim = /claim код

example-case = /case { $slug }
example-history = /history { $slug }
example-follow = /follow { $slug }
example-unfollow = /unfollow { $slug }
example-note = /note { $slug } | для отчёта о гласности процессов
example-schedule = /schedule { $slug } 27.02 10:00, зал 5
example-move = /move { $slug } 27.02 10:00 | по решению суда
example-adjourn = /adjourn { $slug } 27.02 | по ходатайству адвоката
example-delay = /delay { $slug } 15:00 | по решению суда
example-cancel = /cancel { $slug } | по решению суда
example-held = /held { $slug } | выслушали стороны
example-access = /access { $slug } closed | государственные секреты (по словам суда)
example-custody = /custody { $slug } Асанов house-arrest | Алматы
example-stage = /stage { $slug } appeal
example-verdict = /verdict { $slug } | оправдан (по словам адвоката)
example-appeal = /appeal { $slug } city-2026-appeal
example-statement = /statement { $slug } defence | обвинение необоснованно
example-checked = /checked { $slug }
example-correct = /correct { $slug } 7 move 28.02 10:00 | по решению суда

## Профиль бота
profile-description = Следит за судебными делами: сразу сообщает, когда заседание назначено, перенесено, отложено или отменено, и вовремя напоминает о нём. На казахском, русском и английском. Нажмите «Старт» и напишите имя, суд или номер дела.
profile-short = Судебные дела: даты заседаний, изменения, напоминания. На казахском, русском и английском.


## Что непонятно и чего уже нет
unreadable-left = Что непонятно: { $left }
two-dates = Здесь сказано и «{ $one }», и «{ $other }». Оставьте, пожалуйста, что-то одно.
is-this-meant = Слово «{ $written }» мне незнакомо. Вы имели в виду это?
not-understood = Непонятно, что здесь значит «{ $written }».
no-attribution = «{ $written }» не годится как источник. Можно указать адвоката, суд, наблюдателя или ссылку.
two-texts = Здесь два текста на одном языке ({ $language }). Оставьте, пожалуйста, один.
text-too-long = Текст слишком длинный ({ $language }). Знаков: { $count }, предел: { $most }. Обрезать его я не буду: сократите текст и отправьте строку ещё раз.
language-en = английский
language-ru = русский
language-kk = казахский
choose-case = Дела «{ $query }» нет. Может быть, одно из этих?
case-is-gone = Этого дела здесь больше нет. Список дел: /cases
draft-is-gone = Этот черновик уже отправлен, изменён или удалён.
draft-is-unreadable = Ничего не отправлено: этот черновик повредился в моей базе. Прочитать его больше нельзя; напишите, пожалуйста, ещё раз.
offer-is-gone = Этот вопрос устарел. Пожалуйста, напишите ещё раз.
only-text = Я понимаю только текст. Что я умею: /help
released-number = Изменение № { $number }.
unreadable-time = Не удалось понять время: «{ $text }».

## О чём владельцы должны узнать сразу
alarm-lasted-minutes = { $minutes } мин
alarm-lasted-whole-hours = { $hours } ч
alarm-lasted-hours = { $hours } ч { $minutes } мин
alarm-still = { $title }: и спустя { $lasted } так же
alarm-ended = { $over } (Неполадка длилась { $lasted }.)
alarm-in-status = Сейчас: { $title } (уже { $lasted })
alarm-untold = Владельцы, до которых предупреждение не дошло: { $owners }
alarm-deaf-title = Я вас не слышу
alarm-deaf = Не меньше двух минут Telegram не сообщает мне ничего нового: вопросы подписчиков и ваши изменения до меня не доходят. Напоминания и уже отправленные изменения рассылаются, если отправка работает. Сообщения Telegram хранит сутки; кнопку, нажатую за это время, возможно, придётся нажать ещё раз. Проверьте, пожалуйста, мой сервер и его сеть. Дальше я продолжу сам.
alarm-deaf-over = Я снова вас слышу.
alarm-second-reader-title = Сообщения для меня забирает другая программа
alarm-second-reader = Telegram отвечает, что другая программа забирает то, что мне пишут (ошибка 409). Часть того, что пишете вы и подписчики, пока может до меня не доходить. Если вы запустили вторую копию бота, остановите её. Если нет, мой токен у постороннего: прямо сейчас откройте @BotFather, отправьте /revoke, поставьте новый токен на место старого и запустите меня снова. Тот, у кого есть токен, видит, кто мне пишет, и может писать от моего имени.
alarm-second-reader-over = Уже десять минут никто, кроме меня, не забирает присланные мне сообщения. Если вы не знаете, что это была за программа, всё равно замените токен: @BotFather, /revoke.
alarm-unheard-title = Уже неделю до меня ничего не доходит
alarm-unheard = Мои сообщения уходят, подписчики узнают об изменениях, но уже неделю или дольше до меня ничего не доходит. Отправьте мне /status: если отвечу, всё в порядке. Если не отвечу, значит, присланные мне сообщения забирает кто-то другой: откройте @BotFather, отправьте /revoke, поставьте новый токен на место старого и запустите меня снова.
alarm-unheard-over = Сообщения снова доходят до меня.
alarm-lag-title = Сообщения запаздывают
alarm-lag = Не меньше двух минут срочные сообщения уходят намного медленнее, чем должны, или не уходит ни одно сообщение. Подписчики узнают обо всём с опозданием, но ничего не потеряно. Я продолжаю отправлять; сколько сообщений ждёт, покажет /status. Если это не проходит, проверьте, пожалуйста, мой сервер и его сеть.
alarm-lag-over = Сообщения больше не запаздывают.
alarm-stalled-title = Не удаётся { $step }
alarm-stalled = { $meaning } Я пробую снова каждые несколько секунд и наверстаю, как только получится. Причина записана в журнале; базу проверит команда hearing-bot check.
alarm-stalled-over = Мне снова удаётся { $step }.
alarm-step-release = рассылать изменения редакторов
alarm-step-remind = начинать рассылку напоминаний
alarm-step-ask = спрашивать редакторов о заседаниях
alarm-step-fan-out = готовить сообщения подписчикам
alarm-step-sweep = удалять старые записи
alarm-step-audit = отправлять владельцам сумму журнала действий
alarm-step-deliver = отправлять сообщения
alarm-release-waits = То, что отправили редакторы, пока не доходит до подписчиков.
alarm-remind-waits = Подписчики пока не получают напоминаний.
alarm-ask-waits = На подписчиках это не сказывается. Я не спрашиваю редакторов, чем закончилось заседание, но сообщить об этом можно и так.
alarm-fan-out-waits = Новые изменения и напоминания пока не доходят до подписчиков.
alarm-sweep-waits = На подписчиках это не сказывается. Старые записи хранятся дольше, чем нужно.
alarm-audit-waits = На подписчиках это не сказывается. Контрольную сумму журнала действий владельцы могут запросить командой /audit сами.
alarm-deliver-waits = Подписчики пока получают от меня только ответы на вопросы.
alarm-clock-title = Мои часы расходятся с часами Telegram
alarm-clock = Они расходятся больше чем на две минуты. Пока это так, я не рассылаю новых напоминаний и вопросов, чтобы никто не получил неверную дату; ответы и отправленные изменения уходят как обычно. Поправьте, пожалуйста, часы на моём сервере. Дальше я продолжу сам.
alarm-clock-over = Мои часы снова сходятся с часами Telegram. Напоминания продолжаются.
alarm-no-room-title = На диске не осталось места для моей базы
alarm-no-room = Пока места нет, подписчики не получают ни изменений, ни напоминаний; на вопросы отвечаю, пока могу их записывать. Освободите место: ничего не потеряно, дальше я продолжу сам.
alarm-no-room-over = На диске снова есть место. Рассылаю то, что ждало.
alarm-damaged-title = Моя база повреждена
alarm-damaged = Часть записей могла пропасть, и подписчики могут не узнать об изменениях. Остановите меня, сохраните файл и восстановите последнюю резервную копию. Что именно повреждено, покажет команда hearing-bot check.
alarm-damaged-over = Моя база снова цела.
alarm-gone-title = Файл моей базы пропал или подменён
alarm-gone = Пока он не вернётся, я ничего не записываю: то, что пишут люди, ждёт в Telegram, а подписчики не получают ни изменений, ни напоминаний. Верните файл на прежнее место, дальше я продолжу сам. Если вы восстановили резервную копию, остановите меня и запустите снова: тогда я буду работать с ней.
alarm-gone-over = Файл моей базы снова на месте. Рассылаю то, что ждало.
alarm-log-kept-title = Удалённое ещё не стёрто с диска
alarm-log-kept = Две минуты или дольше другая программа на моём сервере (например, резервное копирование или открытый просмотр базы) читает базу и не даёт очистить файл последних изменений (его имя кончается на -wal). Файл растёт, и в нём остаётся то, что люди просили стереть. На подписчиках это не сказывается. Пожалуйста, завершите эту программу; дальше я всё сделаю сам.
alarm-log-kept-over = Удалённое теперь стёрто и с диска.
alarm-refused-title = Telegram не принимает некоторые мои сообщения
alarm-refused = Где можно, я отправляю их обычным текстом; где нельзя, кто-то их не получает. Это ошибка программы: сообщите о ней, пожалуйста; подробности в журнале.
alarm-refused-over = Уже час Telegram принимает мои сообщения такими, какими я их составил.
alarm-unpaid-title = Telegram не даёт платить за ускоренную рассылку
alarm-unpaid = Рассылаю бесплатно, с обычной скоростью: если подписчиков много, они узнают позже. Проверьте, пожалуйста, баланс звёзд и настройки бота в @BotFather.
alarm-unpaid-over = За последний час Telegram не отклонил ни одного платного сообщения.
alarm-unanswered-title = Часть подписчиков не получила от меня ответа
alarm-unanswered = Вопросов больше, чем я успеваю отвечать, или Telegram слишком долго заставляет ждать. Уведомления идут своим чередом: ответы не занимают их места. Кто не получил ответа, тому придётся спросить ещё раз.
alarm-unanswered-over = За последний час ни один подписчик не остался без ответа.
alarm-unreadable-title = Не удаётся прочитать: { $table } ({ $rows })
alarm-unreadable = { $meaning } Всё остальное работает. Сохраните, пожалуйста, файл и последнюю резервную копию; что не так, покажет команда hearing-bot check.
alarm-unreadable-over = Эта часть моей базы снова читается: { $table }.
alarm-table-chats = чаты
alarm-table-cases = дела
alarm-table-inbox = ещё не обработанные сообщения
alarm-table-drafts = черновики
alarm-table-postings = изменения от редакторов
alarm-table-house = место, где я остановился
alarm-chats-unread = Этим людям я ничего не могу сообщить.
alarm-cases-unread = Новости этих дел могут не доходить до подписчиков.
alarm-inbox-unread = Те, кто их написал, не получат ответа: им придётся написать ещё раз.
alarm-drafts-unread = Редакторам придётся написать их заново; на подписчиках это не сказывается.
alarm-postings-unread = Эти изменения могут не дойти до подписчиков: посмотрите /status и отправьте их снова.
alarm-house-unread = Я заново запрашиваю у Telegram всё, что есть: кому-то могу ответить дважды.
alarm-key-beside-title = Ключ лежит на том же диске, что и база
alarm-key-beside = Тот, кто заберёт этот диск, сможет узнать, кто подписан. Перенесите файл ключа на другой диск и укажите новое место в [store] key_file.
alarm-key-beside-over = Ключ и база теперь на разных дисках.
group-untitled = ваша группа или канал
trouble-barred-title = НЕ МОГУ ПИСАТЬ: { $title }
trouble-barred = Мне нельзя туда писать, поэтому я не могу сообщать об изменениях в делах, на которые там подписаны. Разрешите мне отправлять сообщения, и дальше я продолжу сам: напишу, что известно по этим делам на тот момент.
trouble-topic-title = ТЕМА ЗАКРЫТА ИЛИ УДАЛЕНА: { $title }
trouble-topic = Тема, в которой я писал о делах, закрыта или удалена. Теперь я пишу в общую тему.

## Разговор и отказ от сообщений
talk-thanks = Пожалуйста. Когда в деле, на которое вы подписаны, что-то изменится, я напишу.
talk-ok = Хорошо. Чтобы найти дело, напишите имя, суд или номер дела либо откройте список: /cases
stop-how = Чтобы не получать сообщений по одному делу, нажмите его кнопку. «Приостановить всё» останавливает все сообщения, подписки остаются; возобновить: /start. «Стереть всё» удаляет ещё и всё, что я храню об этом чате.
stop-nothing = Вы не подписаны ни на одно дело, поэтому сам я ничего не присылаю. «Стереть всё» удаляет всё, что я храню об этом чате.
button-stop-case = Отписаться: { $title }
button-pause = Приостановить всё

## Пауза, возвращение и удаление
button-resume = Возобновить
button-erase = Стереть всё
button-keep = Оставить
leave-stopped = Пауза. Сам я ничего не пришлю, пока вы не нажмёте «Возобновить» или не напишете /start. Подписки остаются, и когда вы вернётесь, я сообщу, что изменилось за это время.
leave-nothing-to-pause = Приостанавливать нечего. Вы не подписаны ни на одно дело, поэтому новостей я вам не присылаю.
leave-resumed = Я снова пишу вам. Если за время паузы что-то изменилось, сообщу следом.
leave-while-stopped = Вы поставили меня на паузу (/stop), поэтому пока я ничего не присылаю. Возобновить: /start
here-stopped = Пауза. Сам я ничего сюда не пришлю, пока администратор не нажмёт «Возобновить» или не напишет /start. Подписки остаются; потом сообщу, что изменилось за это время.
here-nothing-to-pause = Приостанавливать нечего: подписок здесь нет.
here-resumed = Я снова пишу сюда. Если за время паузы что-то изменилось, сообщу следом.
here-while-stopped = Пока я ничего сюда не присылаю. Возобновить может администратор: /start
leave-question = Стереть всё об этом чате?
leave-what-goes = Я сотру всё, что храню об этом чате: { $kept }. Вернуть это будет нельзя. Сама переписка останется в Telegram, пока вы её там не удалите.
leave-role = Вы потеряете и свою роль; то, что вы опубликовали, останется, но без указания автора.
leave-last-owner = Если других владельцев нет, тот, кто запускает бота, получит при следующем запуске новый код. Если вы названы владельцем в настройках, вы снова станете им, как только напишете.
leave-goodbye = Стёрто. Об этом чате я больше ничего не храню. Всего доброго.
leave-goodbye-soon = Из базы стёрто. Часть данных пока остаётся в рабочем файле рядом с ней: его сейчас читает другая программа на моём сервере. Как только она закончит, я сам сотру их и там; от вас ничего не требуется. Больше об этом чате я ничего не храню. Всего доброго.
leave-kept = Ничего не стёрто.
leave-nothing = Об этом чате я ничего не храню.
leave-administrators = Здесь это может сделать только администратор.
leave-administrators-unknown = Сейчас не получается узнать у Telegram, кто здесь администратор. Попробуйте, пожалуйста, ещё раз через несколько минут.

## What is kept, and who sees what
about-privacy = что я храню и кто это видит
privacy-title = Что я храню и кто это видит
privacy-kept-title = Хранится
privacy-kept = Ничего, пока вы ни на что не подписались, ничего не выбрали в настройках и не получили роль. После этого:
privacy-kept-chat = номер этого чата (в зашифрованном виде), язык, то, что вы выбрали в /settings, например тихие часы и часовой пояс; включена ли пауза
privacy-kept-follows = ваши подписки на дела, что вам сообщено последним по каждому делу, вопрос о подписке на завершённое дело и ваш ответ, а также что ещё ждёт отправки сюда
privacy-kept-notes = ваши заметки к делам (в зашифрованном виде), пока вы подписаны на эти дела
privacy-kept-subscriptions = на какие имена, суды и города вы подписаны (в зашифрованном виде) и какие дела найдены по этим подпискам
privacy-kept-messages = номера отправленных сюда сообщений, чтобы исправлять в них ошибки: до 7 дней после последнего назначенного заседания по делу, а если оно не назначено, 7 дней
privacy-kept-lines = то, что вы пишете (в зашифрованном виде), пока я это не обработаю; строки, предложенные вам кнопками (в зашифрованном виде), 7 дней
privacy-kept-role = ваша роль; 7 дней ваши черновики и отправленные вами изменения, до публикации в зашифрованном виде; какие записи в журнале действий ваши
privacy-export = Всё это одним файлом: /export
privacy-not-title = Не хранится
privacy-not = Ваше имя и имя пользователя; всё остальное, что пишут подписчики; то, что вы набираете в других чатах после моего имени с @; день, когда вы впервые мне написали.
privacy-sees-title = Кто что видит
privacy-telegram = Telegram видит, кто мне пишет, всю нашу переписку и то, что вы набираете в других чатах после моего имени с @.
privacy-owner = У того, кто меня запускает, есть мой токен. С ним можно прочитать, кто и что мне пишет, и написать вам. База данных без ключа никого не называет.
privacy-editors = Редакторы видят, сколько человек подписано на дело, но не кто именно.
privacy-owners = Владельцы видят, у кого какая роль и кто что сделал, под именем из Telegram.
privacy-forget-title = Как стереть
privacy-forget = /forget стирает всё это сразу. Саму переписку вы удаляете в Telegram сами. Резервные копии, которые раньше сделал тот, кто меня запускает, не стираются.
privacy-forget-role = То, что вы опубликовали, остаётся, но без указания, что это были вы.
button-export = Мои данные
about-export = всё, что я храню об этом чате, одним файлом
exported = Всё, что я храню об этом чате. Тот, кто прочтёт этот файл на вашем телефоне, увидит, на что вы подписаны, и ваши заметки.
export-about = Всё, что бот хранит об этом чате. Время указано по UTC; дела названы краткими именами, события — номерами в их истории. Номер чата тоже хранится, в зашифрованном виде; здесь он не повторён.

## Владельцы
about-invite = пригласить редактора по ссылке
about-editors = у кого какая роль и как её снять
help-owners = Для владельцев
not-an-owner = Это доступно только владельцам. Что вы можете: /help
invite-made = Кто первым откроет эту ссылку, кто бы это ни был, станет редактором:
invite-how = Она сработает один раз и действует 24 часа. Отправьте её одному человеку, в переписке, которую читаете только вы двое. Когда её откроют, я сообщу.
invite-withdrawn = Ссылка отозвана: редактором по ней никто уже не станет.
invite-gone = Эту ссылку уже открыли или отозвали, либо прошло больше 24 часов. У кого какая роль: /editors
invite-opened = Ваше приглашение открыли: появился новый редактор, № { $number }. Новый редактор видит тот же номер. Спросите номер у того, кого вы приглашали: если его нет или он другой, ссылку открыл посторонний. Тогда сразу снимите роль с № { $number }.
invite-welcome = Теперь вы редактор. Ваш номер — { $number }: назовите его тому, кто вас пригласил, чтобы было понятно, что ссылку открыли именно вы. Что вы можете: /help
invite-refused = Это приглашение не действует. Возможно, его уже открыли, прошло больше 24 часов или ссылка неполная. Попросите новую у того, кто её прислал.
invite-not-needed = У вас уже есть роль, поэтому приглашение не использовано.
editors-title = У кого какая роль
editors-line = { $who }: { $role }
editors-names = Имена такие, какими их сейчас показывает Telegram; я их не храню.
person-named = { $name } (№ { $number })
person-unnamed = № { $number }
role-owner = владелец
role-owner-by-settings = владелец, указан в настройках ({ $key })
role-editor = редактор
remove-question = Снять роль: { $who }?
remove-what-goes = Роль снимается сразу. Черновики будут удалены, а изменения, которые ещё не ушли подписчикам, отменены. То, что уже ушло, останется.
remove-old = Эта кнопка устарела: роли у этого человека уже нет.
removed = Роль снята: { $who }.
removed-lost = Удалено черновиков: { $drafts }. Отменено изменений, которые ещё не ушли: { $changes }.
remove-last-owner = С последнего владельца роль снять нельзя. Иначе некому будет приглашать редакторов и снимать с них роль.
remove-by-settings = Эта роль задана в настройках, а их я изменить не могу. Чтобы её снять, тот, кто запускает бота, должен убрать номер из { $key } и перезапустить меня: { $who }.
role-ended = Владелец бота снял с вас роль: публиковать вы больше не можете.
role-ended-unsent = Ваши изменения, которые ждали отправки и уже не уйдут: { $changes }.
button-remove-person = Снять роль: № { $number }
button-remove = Снять роль
button-withdraw-invite = Отозвать ссылку
about-audit = кто что сделал и контрольная сумма журнала
audit-title = Кто что сделал
audit-none = Записей пока нет.
audit-line = { $number }. { $day }, { $time } { $what }
audit-hours = Время округлено до начала часа.
audit-head = Контрольная сумма журнала действий: { $head }
audit-how = Сохраните это сообщение. По этой контрольной сумме тот, кто запускает бота, проверит, не изменены ли с тех пор прежние записи: { $command }
audit-daily = ЖУРНАЛ ДЕЙСТВИЙ: записей — { $number }
audit-sent = отправлено
audit-undone = отменено
audit-approved = одобрено
audit-rejected = отклонено
audit-released = ушло подписчикам
audit-refused = не отправлено, изменение устарело
audit-lapsed = не отправлено, вовремя никто не одобрил
audit-role-given = дана роль
audit-role-taken = снята роль
audit-invite-made = создано приглашение
audit-invite-withdrawn = приглашение отозвано
audit-imported = загружено из файла
audit-forgotten = данные стёрты по просьбе самого человека
audit-change-no = изменение № { $number }
audit-by = кто — { $who }
audit-of = чья роль — { $who }
audit-somebody = человек, чьи данные с тех пор стёрты

## Настройки чата
settings-title = НАСТРОЙКИ
settings-language = Язык: { $language }
settings-reminders = Напоминания о заседаниях: { $leads }
settings-reminders-none = Напоминания о заседаниях: нет
settings-reminders-page = Выберите, когда напоминать; повторное нажатие отменяет выбор. За 2 часа и за 1 час я напоминаю, только если известно время заседания.
settings-quiet = Тихие часы: с { $from } до { $to } (время: { $zone })
settings-quiet-none = Тихие часы: нет
settings-urgent-comes = Срочное приходит и тогда: о заседании сегодня или завтра, о переносе на более раннее время, об исправлении.
settings-urgent-waits = Срочное тоже ждёт их окончания.
settings-quiet-page = В тихие часы не приходит ничего, что может подождать. Когда они закончатся, всё придёт одним сообщением: что известно к этому времени.
settings-no-hours = Тихие часы не могут начинаться и заканчиваться в одно и то же время. Непонятно, это сутки или ничего. Ничего не изменилось. Чтобы на время ничего не получать, отправьте { $stop }
settings-zone = Часовой пояс: { $zone }
settings-zone-page = Он нужен для тихих часов, сводки и вашего времени рядом со временем заседания, которое всегда местное, по месту суда. Выберите другой часовой пояс здесь или отправьте название города вот так: { $example }
example-city = Берлин
settings-no-city = Я не знаю города «{ $written }».
settings-near-cities = Может быть, вы имели в виду:
settings-no-near-city = Отправьте название более крупного города с тем же временем или напишите это название иначе, вот так: { $example }
settings-which-city = Мест с названием «{ $written }» несколько. Какое из них?
settings-news = Как сообщать новости:
settings-way = { $kind }: { $way }
settings-news-page = Выберите, о чём сообщать по-другому.
settings-hearings-page = Это время и место заседаний. Кто узнаёт о них не сразу, может прийти не в тот день.
settings-digest = Сводка: { $days } в { $time } (время: { $zone })
settings-digest-none = Сводка: нет
settings-digest-late = Время сводки приходится на тихие часы, поэтому она придёт, когда они закончатся, — в { $time }.
settings-digest-page = Сводка — одно сообщение без звука: выбранные для неё изменения, ближайшие заседания, дела без даты и дела, которые давно никто не подтверждал. Если сообщать нечего, сводка не приходит.
settings-presets-page = Выберите, что подходит. Так настроятся напоминания и то, как приходят новости; потом всё можно изменить по отдельности.
preset-relative = Родственник
preset-journalist = Журналист
preset-observer = Наблюдатель
preset-lawyer = Адвокат
preset-is-relative = Родственник: о каждом изменении — сразу; напоминания за 7 дней и за 1 день, утром в день заседания и за 2 часа.
preset-is-journalist = Журналист: о каждом изменении — сразу, об итогах заседаний и мере пресечения — без звука; напоминания за 1 день, утром в день заседания и за 1 час.
preset-is-observer = Наблюдатель: о датах заседаний, приговоре и доступе в зал — сразу; об итогах заседаний и мере пресечения — сразу, без звука; о заявлениях — в сводке; напоминания за 7 дней, за 3 дня, за 1 день и утром в день заседания.
preset-is-lawyer = Адвокат: о датах заседаний, приговоре и мере пресечения — сразу; об итогах заседаний и доступе в зал — сразу, без звука; о заявлениях — в сводке; напоминания за 3 дня, за 1 день и за 1 час.
lead-days-7 = за 7 дней
lead-days-3 = за 3 дня
lead-days-1 = за 1 день
lead-morning = утром в день заседания
lead-hours-2 = за 2 часа
lead-hours-1 = за 1 час
news-kind-hearings = Даты и залы заседаний
news-kind-outcomes = Итоги заседаний
news-kind-decisions = Приговор и стадия дела
news-kind-access = Доступ в зал
news-kind-custody = Мера пресечения
news-kind-statements = Заявления
way-at-once = сразу
way-silently = сразу, без звука
way-in-digest = в сводке
way-never = не сообщать
digest-daily = каждый день
digest-weekly-mon = по понедельникам
digest-weekly-tue = по вторникам
digest-weekly-wed = по средам
digest-weekly-thu = по четвергам
digest-weekly-fri = по пятницам
digest-weekly-sat = по субботам
digest-weekly-sun = по воскресеньям
button-settings = Настройки
button-settings-language = Язык
button-settings-reminders = Напоминания
button-settings-quiet = Тихие часы
button-settings-zone = Часовой пояс
button-settings-news = Как сообщать
button-settings-digest = Сводка
button-settings-presets = Готовые настройки
button-settings-back = Назад
button-quiet-hours = с { $from } до { $to }
button-no-quiet-hours = Без тихих часов
button-urgent-waits = Пусть срочное тоже ждёт
button-urgent-comes = Пусть срочное приходит
button-at-time = в { $time }
button-no-digest = Без сводки

## Группы и каналы
here-followed = Обо всех изменениях в этом деле буду сообщать здесь. Вот что известно сейчас:
here-followed-while-stopped = Подписка на это дело здесь оформлена, но мои сообщения здесь на паузе. Вот что известно:
here-moved = Теперь об изменениях в этом деле буду сообщать в этой теме. Вот что известно сейчас:
here-followed-already = Об изменениях в этом деле я здесь уже сообщаю. Вот что известно сейчас:
here-unfollowed = Об изменениях в этом деле здесь больше не сообщаю.
here-unfollowed-already = Подписки на это дело здесь не было.
here-following-title = Подписки здесь:
here-following-none = Подписок здесь пока нет. Чтобы подписаться, напишите /follow и имя, суд или номер дела.
here-not-among = Среди дел, на которые здесь есть подписка, «{ $query }» не нашлось.
here-which = Какое дело имеется в виду?
here-search = Чтобы найти дело, напишите мне в личные сообщения.
chat-choose = Какой группе или какому каналу сообщать обо всех изменениях в этом деле? Выберите ниже из тех, где вы администратор. Если меня там ещё нет, Telegram меня добавит.
chat-follows = Теперь обо всех изменениях в этом деле буду сообщать и там. Я уже написал туда об этом; любой администратор может отменить это кнопкой под моими сообщениями.
chat-follows-stopped = Подписка на это дело там оформлена, но сообщения пока на паузе. Возобновить их можно кнопкой под моим последним сообщением в том чате.
chat-follows-already = Об изменениях в этом деле я там уже сообщаю.
chat-no-administrator = Вы там не администратор, поэтому ничего не изменилось.
chat-cannot-write = Я не могу туда писать, поэтому ничего не изменилось. Добавьте меня туда (в канал администратором, который может публиковать сообщения) и выберите ещё раз.
chat-unknown = Сейчас не получается узнать у Telegram об этом чате. Выберите его, пожалуйста, ещё раз через несколько минут.

## Завершённое дело
closing-ask = Оставить подписку на это дело?
closing-ask-why = Дело завершено три месяца назад или раньше, заседаний не назначено. Если не отвечать, пока ничего не изменится: прежде чем подписка закончится, я напишу ещё раз.
closing-warn = Подписка на это дело закончится после { $day }.
closing-warn-why = Дело завершено полгода назад или раньше, заседаний не назначено. Чтобы получить сообщение, если дело всё же продолжится, нажмите «{ $keep }». Иначе подписка закончится, а запись о ней и заметка к делу, если она есть, будут удалены.
closing-kept = Подписка на это дело остаётся. Вот что известно сейчас:
carried-over = Апелляция по делу «{ $first }» рассматривается как отдельное дело, оно указано ниже. Новости по нему теперь тоже приходят сюда; отказаться от них можно кнопкой под этим сообщением.

## Подписки на имя, суд или город: о них сказано только то, что они есть в деле
subject-person = имя «{ $name }» ({ $city })
subject-person-anywhere = имя «{ $name }» (любой город)
subject-court = { $name } ({ $city })
subject-city = { $name }, все суды
any-city = любой город
button-any-city = Любой город
button-subscribe = Подписка: { $what }
button-unsubscribe = Отписаться: { $what }
button-subscriptions = Подписка на имя, суд, город
subscribe-which = О каких новых делах сообщать?
subscribe-name-note = Само имя не говорит о том, кто этот человек в деле; это может быть и другой человек с тем же именем.
subscribe-which-city = Могу сообщить, если появится дело, в котором есть имя «{ $name }». В каком городе?
subscribed = Буду сообщать здесь о новых делах по подписке:
subscribed-dates = По такому делу сообщаю только о назначении и переносе заседаний; чтобы узнавать обо всём, подпишитесь на само дело.
subscribed-already = Такая подписка здесь уже есть:
subscribed-none-yet = Пока таких дел нет.
subscribed-cases = Таких дел сейчас: { $count }
subscriptions-too-many = Подписок здесь уже { $most }, больше нельзя. Чтобы освободить место, отмените одну: /following
subscriptions-title = Подписки на имена, суды и города:
unsubscribed = Подписка отменена:
unsubscribed-unread = Эта подписка отменена.
unsubscribed-already = Эта подписка уже отменена.
subscription-new-case = НАШЛОСЬ ДЕЛО
by-subscription = По подписке: { $subject }
subscription-dates-only = По такой подписке сообщаю только о назначении и переносе заседаний. Чтобы узнавать обо всём, подпишитесь на само дело.

## Файл для календаря
calendar-hearing = Заседание: { $title }
calendar-hearing-no-time = Заседание, время не объявлено: { $title }
calendar-held = Состоялось: { $title }
calendar-adjourned-to = Отложено на другую дату: { $title }
calendar-adjourned = Отложено, новая дата неизвестна: { $title }
calendar-cancelled = ЗАСЕДАНИЯ НЕТ: { $title }
calendar-withdrawn = Ошибочная запись: { $title }
calendar-in-error = Такого заседания нет: сообщение о нём было ошибочным.
calendar-in-error-that-day = Эта запись сделана по ошибке. Смотрите другую запись за этот день.
calendar-only-in-error = Только заседания, о которых сообщалось по ошибке: файл для календаря.
calendar-cancels = Заседания, о которых сообщалось по ошибке, в этом файле отмечены как отменённые. Если календарь всё ещё показывает такую запись, удалите её вручную.
calendar-of-case = Заседания по этому делу для календаря:
calendar-of-hearing = Одно заседание по этому делу для календаря:
calendar-of-all = Заседания по всем делам, на которые есть подписка: файл для календаря.
calendar-use = Календарь сам не обновится. Если дата изменится, запросите новый файл (/calendar) и добавьте его в тот же календарь: новые записи заменят прежние.
calendar-seen = Если ваш календарь хранится у Google, Apple или у работодателя, им видно, что в нём.
calendar-hearing-gone = В календарь нечего внести. { $title }: такого заседания нет, сообщение о нём было ошибочным.
calendar-none = В календарь пока нечего внести. { $title }: даты заседаний неизвестны.
calendar-none-followed = В календарь пока нечего внести. Дат заседаний по делам из подписки пока нет. Чтобы получить заседания по одному делу, отправьте /calendar и название дела.

## Как поделиться делом
share-case = Покажите код или перешлите ссылку. Кто откроет ссылку, увидит, что известно по делу, и сможет подписаться.
share-bot = Ссылка на этого бота. Кто её откроет, увидит список дел и сможет подписаться на любое из них.
share-unlisted = Этого дела нет в списке дел: найти его может только тот, у кого есть ссылка.
share-nobody = По ссылке не видно, кто ею поделился.
share-changes = Это сообщение не обновится. Об изменениях узнают те, кто подписан на дело.
share-nothing-found = Такого дела в списке нет. Искать в боте
share-cannot-be-read = Дела сейчас открыть не удаётся. Перейти в бот

## Заметки к делам
note-line = Заметка: { $text }
note-text = текст
note-how = Заметку я показываю только в этом чате: в карточке дела и в /following. Telegram видит её, как и всё, что вы здесь пишете (/privacy). До { $most } знаков, хранится в зашифрованном виде. Когда подписка на дело прекратится, заметка будет стёрта.
here-note-how = Заметку могут видеть все в этом чате: она стоит в списке /following. До { $most } знаков, хранится в зашифрованном виде. Когда подписка на дело здесь прекратится, заметка будет стёрта.
note-kept = Заметка сохранена. Я показываю её только в этом чате.
here-note-kept = Заметка сохранена. Её могут видеть все в этом чате.
note-change = Как заменить: { $form }
note-none = Заметки к этому делу нет.
note-unreadable = Прочитать заметку к этому делу больше не получается. Напишите её заново.
note-empty = Заметка пустая, поэтому ничего не изменилось.
note-too-long = Заметка не сохранена, она слишком длинная. Знаков: { $count }, предел: { $most }. Сам я её не обрезаю: сократите и отправьте ещё раз.
note-removed = Заметка удалена. Сообщения с ней в этом чате остаются, пока вы их не удалите.
note-replaced = Вместо этой заметки записана другая, она на месте.
note-not-followed = Вы не подписаны на это дело, поэтому заметки к нему нет. Сначала подпишитесь, потом отправьте заметку.
note-none-followed = Такого дела в ваших подписках нет. Заметку можно оставить только к делу, на которое вы подписаны.
here-note-not-followed = Подписки на это дело здесь нет, поэтому нет и заметки. Сначала нажмите «Сообщать здесь», потом отправьте заметку.
here-note-none-followed = Такого дела в подписках здесь нет. Заметку можно оставить только к делу, на которое здесь есть подписка.
note-which = Нажмите на строку нужного дела, она скопируется. Вставьте её сюда и допишите заметку.
note-bar = Если здесь есть и сама заметка, отделите её вертикальной чертой, например так: { $example }

## Картинка с хронологией дела
timeline-title = Хронология дела
timeline-known-since = Стало известно { $day }
timeline-not-stated = Дата не указана
timeline-next = Ближайшее заседание
timeline-later = Назначено заседание
timeline-no-report = Заседание: сообщений пока нет
timeline-held = Заседание состоялось
timeline-continues = Заседание продолжится { $new }
timeline-was-to-continue = Продолжение заседания было назначено на { $new }
timeline-put-off = Заседание отложено на { $new }
timeline-was-put-off = Заседание было отложено на { $new }
timeline-waits = Заседание отложено, новая дата неизвестна
timeline-will-not-be = Заседание не состоится
timeline-was-not = Заседание не состоялось
timeline-first-set = Первоначально было назначено на { $day }
timeline-event = Событие, как его передаёт источник
timeline-event-unvoiced = Событие (кто это утверждает, не указано)
timeline-left-out = … и ещё { $count }
timeline-line = { $date } · { $what }
timeline-line-of-people = { $date } · { $what } ({ $people })
timeline-line-of = { $date } · { $what }: { $text }
timeline-nothing = Ни о событиях, ни о заседаниях сведений нет.
