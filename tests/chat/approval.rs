//! A second editor: what goes out only when another editor has approved it.

use expect_test::{Expect, expect};
use hearing_bot::{
    casefile,
    config::Config,
    demo::stage::DemoStage,
    domain::{
        approval::HighRiskKind,
        callback::{Callback, EditorCallback},
        reminder::Lead,
    },
};

use sqlx::{Connection, SqliteConnection};

use super::is_done;

/// A stage with these editors, on which everything with which much is at risk needs a second one.
pub(super) async fn stage(editors: &[&str]) -> DemoStage {
    let case = casefile::read("city-2026.toml", include_str!("city-2026.toml")).unwrap();
    let eve = "2026-02-24T04:00:00Z".parse().unwrap();
    let mut stage = DemoStage::open(&[case], editors, eve).await.unwrap();
    let set = |config: &mut Config| {
        config.reminders.leads = vec![Lead::Morning];
        config.editors.second_for = vec![
            HighRiskKind::Verdict,
            HighRiskKind::Cancelled,
            HighRiskKind::MovedEarlier,
            HighRiskKind::Closed,
        ];
    };
    stage.restart_with(set).await.unwrap();
    stage
}

pub(super) async fn play(editors: &[&str], conversation: Expect) {
    let mut stage = stage(editors).await;
    let said = stage.play(conversation.data()).await.unwrap();
    is_done(stage).await;
    conversation.assert_eq(&said);
}

#[tokio::test]
async fn it_goes_out_when_another_editor_has_approved_it() {
    play(
        &["editor", "colleague"],
        expect![[r#"
            (editor reads en)
            (colleague reads ru)
            (relative reads kk)
            (relative follows city-2026)
            colleague: /undo
            bot → colleague: Отменять нечего.
            editor: /cancel city-2026 | the court
            bot → editor: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: the court

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: the court (ағылшын тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: the court (на английском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Not sent yet. 1 will be told.
                By language: Kazakh 1. People: 1. It takes about 1 second.
                [Send] [Edit] [Discard]
            editor: [Send]
            bot → colleague: Проверьте и решите. Ещё не отправлено.

                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: the court (на английском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: the court (ағылшын тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                English
                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: the court

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Ещё не отправлено. Получат сообщение: 1.
                По языкам: казахский 1. Людей: 1. Рассылка займёт около 1 секунды.

                Другой редактор просит вас проверить и одобрить это изменение. Если до 24 февраля, 10:00 (Алматы, местное время) его никто не одобрит, сообщение не уйдёт.
                [Одобрить] [Отклонить]
            bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court
                Another editor must approve this before it goes out. The other editors have been asked. If nobody approves it by 24 February, 10:00 (Almaty, local time), it will not go out. Until then only editors see it.
                [Undo]
            (+5 min)
            colleague: [Одобрить]
            bot edits → colleague: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде
                Одобрено. Сообщение уже отправляется.
            bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court
                Sent. Told: 1.
                Change no. 4.
                [Correct an error]
            bot → relative: ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: the court (ағылшын тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:05 (Алматы, жергілікті уақыт), 4-өзгеріс
                [Іс карточкасы] [Жазылымнан шығу]
                [Күнтізбеге]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn approved_at_once_it_waits_out_the_undo_window() {
    play(
        &["editor", "colleague", "third"],
        expect![[r#"
            (editor reads ru)
            (colleague reads kk)
            (third reads en)
            colleague: /undo
            bot → colleague: Қайтарып алатын ештеңе жоқ.
            third: /undo
            bot → third: There is nothing to take back.
            editor: /verdict city-2026 | суд
            bot → editor: ПРИГОВОР ВЫНЕСЕН
                Дело двоих в городском суде

                Суд вынес приговор. До вступления обвинительного приговора в законную силу каждый считается невиновным.
                Приговор, как сообщается: суд

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Қазақша
                ҮКІМ ШЫҒАРЫЛДЫ
                Қалалық соттағы екі адамның ісі

                Сот үкім шығарды. Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.
                Хабарланған үкім: суд (орыс тілінде)

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                English
                VERDICT GIVEN
                The case of two at the city court

                The court has given its verdict. Everyone is presumed innocent unless and until a conviction takes legal effect.
                The verdict, as reported: суд (in Russian)

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
                [Отправить] [Исправить] [Не отправлять]
            editor: [Отправить]
            bot → colleague: Тексеріп, шешіңіз. Әлі жіберілген жоқ.

                ҮКІМ ШЫҒАРЫЛДЫ
                Қалалық соттағы екі адамның ісі

                Сот үкім шығарды. Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.
                Хабарланған үкім: суд (орыс тілінде)

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                ПРИГОВОР ВЫНЕСЕН
                Дело двоих в городском суде

                Суд вынес приговор. До вступления обвинительного приговора в законную силу каждый считается невиновным.
                Приговор, как сообщается: суд

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                English
                VERDICT GIVEN
                The case of two at the city court

                The court has given its verdict. Everyone is presumed innocent unless and until a conviction takes legal effect.
                The verdict, as reported: суд (in Russian)

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.

                Басқа редактор осы өзгерісті тексеріп, мақұлдауыңызды сұрайды. Мерзімі: 24 ақпан, 10:00 (Алматы, жергілікті уақыт). Оған дейін ешкім мақұлдамаса, хабар жіберілмейді.
                [Мақұлдау] [Қабылдамау]
            bot edits → editor: ПРИГОВОР ВЫНЕСЕН
                Дело двоих в городском суде
                Сообщение уйдёт, когда изменение одобрит другой редактор. Редакторам отправлен запрос. Если до 24 февраля, 10:00 (Алматы, местное время) его никто не одобрит, сообщение не уйдёт. Пока изменение видят только редакторы.
                [Отменить]
            bot → third: Please check and approve. Not sent yet.

                VERDICT GIVEN
                The case of two at the city court

                The court has given its verdict. Everyone is presumed innocent unless and until a conviction takes legal effect.
                The verdict, as reported: суд (in Russian)

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Қазақша
                ҮКІМ ШЫҒАРЫЛДЫ
                Қалалық соттағы екі адамның ісі

                Сот үкім шығарды. Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.
                Хабарланған үкім: суд (орыс тілінде)

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                ПРИГОВОР ВЫНЕСЕН
                Дело двоих в городском суде

                Суд вынес приговор. До вступления обвинительного приговора в законную силу каждый считается невиновным.
                Приговор, как сообщается: суд

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Not sent yet. Nobody follows this case: nobody will be told.

                Another editor asks you to check and approve this. If nobody approves it by 24 February, 10:00 (Almaty, local time), it will not go out.
                [Approve] [Reject]
            (+10 s)
            colleague: [Мақұлдау]
            bot edits → colleague: ҮКІМ ШЫҒАРЫЛДЫ
                Қалалық соттағы екі адамның ісі
                Мақұлданды.
                50 секундтан кейін жіберіледі. Оған дейін өзгерісті тек редакторлар көреді.
            bot edits → third: Another editor has already approved it.
                The case of two at the city court
                [The case]
            (+50 s)
            bot edits → editor: ПРИГОВОР ВЫНЕСЕН
                Дело двоих в городском суде
                Записано. Сообщать было некому.
                Изменение № 4.
                [Исправить ошибку]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn who_rejects_it_says_why() {
    play(
        &["editor", "colleague"],
        expect![[r#"
            (editor reads kk)
            (colleague reads en)
            colleague: /undo
            bot → colleague: There is nothing to take back.
            editor: /move city-2026 24.02 15:00 | сот
            bot → editor: ЕРТЕРЕК БОЛАДЫ: ~~25 ақпан, сәрсенбі~~ → 24 ақпан, сейсенбі, 15:00
                Қалалық соттағы екі адамның ісі

                Отырыс бұрын хабарланғаннан ертерек өтеді: 25 ақпанда емес, 24 ақпанда. Басталу уақыты: 15:00.
                Хабарланғаны: сот

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                БУДЕТ РАНЬШЕ: ~~ср, 25 февр.~~ → вт, 24 февр., 15:00
                Дело двоих в городском суде

                Заседание пройдёт раньше, чем объявлялось: 24 февраля, а не 25 февраля. Начало в 15:00.
                Как сообщается: сот (на казахском)

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                English
                MOVED EARLIER: ~~Wed 25 Feb~~ → Tue 24 Feb, 15:00
                The case of two at the city court

                The hearing will be earlier than announced: on 24 February, not on 25 February. It begins at 15:00.
                Reported: сот (in Kazakh)

                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Назар аударыңыз:
                • отырысқа 24 сағаттан аз уақыт қалды
                • отырыс бұрын хабарланғаннан ертерек болады

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
                [Жіберу] [Түзету] [Жібермеу]
            editor: [Жіберу]
            bot edits → editor: Жібермес бұрын тағы бір рет қарап шығыңыз:
                • отырыс бұрын хабарланғаннан ертерек болады

                ЕРТЕРЕК БОЛАДЫ: ~~25 ақпан, сәрсенбі~~ → 24 ақпан, сейсенбі, 15:00
                Қалалық соттағы екі адамның ісі

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
                [Бәрібір жіберу]
                [Қарап шығуға оралу] [Жібермеу]
            editor: [Бәрібір жіберу]
            bot → colleague: Please check and approve. Not sent yet.

                MOVED EARLIER: ~~Wed 25 Feb~~ → Tue 24 Feb, 15:00
                The case of two at the city court

                The hearing will be earlier than announced: on 24 February, not on 25 February. It begins at 15:00.
                Reported: сот (in Kazakh)

                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Қазақша
                ЕРТЕРЕК БОЛАДЫ: ~~25 ақпан, сәрсенбі~~ → 24 ақпан, сейсенбі, 15:00
                Қалалық соттағы екі адамның ісі

                Отырыс бұрын хабарланғаннан ертерек өтеді: 25 ақпанда емес, 24 ақпанда. Басталу уақыты: 15:00.
                Хабарланғаны: сот

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                БУДЕТ РАНЬШЕ: ~~ср, 25 февр.~~ → вт, 24 февр., 15:00
                Дело двоих в городском суде

                Заседание пройдёт раньше, чем объявлялось: 24 февраля, а не 25 февраля. Начало в 15:00.
                Как сообщается: сот (на казахском)

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Please check:
                • the hearing is less than 24 hours away
                • the hearing would be earlier than announced

                Not sent yet. Nobody follows this case: nobody will be told.

                Another editor asks you to check and approve this. If nobody approves it by 24 February, 10:00 (Almaty, local time), it will not go out.
                [Approve] [Reject]
            bot edits → editor: ЕРТЕРЕК БОЛАДЫ: ~~25 ақпан, сәрсенбі~~ → 24 ақпан, сейсенбі, 15:00
                Қалалық соттағы екі адамның ісі
                Хабар жіберілмес бұрын өзгерісті басқа редактор мақұлдауы керек. Редакторларға сұрау жіберілді. Мақұлдаудың соңғы мерзімі: 24 ақпан, 10:00 (Алматы, жергілікті уақыт). Оған дейін ешкім мақұлдамаса, хабар жіберілмейді. Әзірге өзгерісті тек редакторлар көреді.
                [Қайтарып алу]
            colleague: [Reject]
            bot edits → colleague: Why do you reject it? Its author will be told.
                [A fact is wrong]
                [Not well enough confirmed]
                [The wording must change]
                [It could put somebody at risk]
                [Back]
            colleague: [Back]
            bot edits → colleague: Please check and approve. Not sent yet.

                MOVED EARLIER: ~~Wed 25 Feb~~ → Tue 24 Feb, 15:00
                The case of two at the city court

                The hearing will be earlier than announced: on 24 February, not on 25 February. It begins at 15:00.
                Reported: сот (in Kazakh)

                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Қазақша
                ЕРТЕРЕК БОЛАДЫ: ~~25 ақпан, сәрсенбі~~ → 24 ақпан, сейсенбі, 15:00
                Қалалық соттағы екі адамның ісі

                Отырыс бұрын хабарланғаннан ертерек өтеді: 25 ақпанда емес, 24 ақпанда. Басталу уақыты: 15:00.
                Хабарланғаны: сот

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                БУДЕТ РАНЬШЕ: ~~ср, 25 февр.~~ → вт, 24 февр., 15:00
                Дело двоих в городском суде

                Заседание пройдёт раньше, чем объявлялось: 24 февраля, а не 25 февраля. Начало в 15:00.
                Как сообщается: сот (на казахском)

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Please check:
                • the hearing is less than 24 hours away
                • the hearing would be earlier than announced

                Not sent yet. Nobody follows this case: nobody will be told.

                Another editor asks you to check and approve this. If nobody approves it by 24 February, 10:00 (Almaty, local time), it will not go out.
                [Approve] [Reject]
            colleague: [Reject]
            bot edits → colleague: Why do you reject it? Its author will be told.
                [A fact is wrong]
                [Not well enough confirmed]
                [The wording must change]
                [It could put somebody at risk]
                [Back]
            colleague: [Not well enough confirmed]
            bot edits → colleague: MOVED EARLIER: ~~Wed 25 Feb~~ → Tue 24 Feb, 15:00
                The case of two at the city court
                Rejected: it will not go out. Only its author is told, with your reason.
            bot edits → editor: Жіберілмеді: басқа редактор мұны қабылдамады. Себебі: «Жеткілікті расталмаған».
                Қалалық соттағы екі адамның ісі
                [Іс карточкасы]
            bot → editor: Жіберілмеді: басқа редактор мұны қабылдамады. Себебі: «Жеткілікті расталмаған».
                Қалалық соттағы екі адамның ісі
                [Іс карточкасы]
            (+61 s)
        "#]],
    )
    .await;
}

#[tokio::test]
async fn what_nobody_approves_lapses() {
    play(
        &["editor", "colleague"],
        expect![[r#"
            (editor reads en)
            (colleague reads ru)
            colleague: /undo
            bot → colleague: Отменять нечего.
            editor: /stage city-2026 closed
            bot → editor: STAGE: ~~trial~~ → case concluded
                The case of two at the city court

                The case has been concluded.

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Қазақша
                ІСТІҢ САТЫСЫ: ~~басты сот талқылауы~~ → іс аяқталды
                Қалалық соттағы екі адамның ісі

                Іс аяқталды.

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                СТАДИЯ: ~~главное судебное разбирательство~~ → дело завершено
                Дело двоих в городском суде

                Дело завершено.

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Please check:
                • no reason or source is given

                Not sent yet. Nobody follows this case: nobody will be told.
                [Send] [Edit] [Discard]
            editor: [Send]
            bot → colleague: Проверьте и решите. Ещё не отправлено.

                СТАДИЯ: ~~главное судебное разбирательство~~ → дело завершено
                Дело двоих в городском суде

                Дело завершено.

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Қазақша
                ІСТІҢ САТЫСЫ: ~~басты сот талқылауы~~ → іс аяқталды
                Қалалық соттағы екі адамның ісі

                Іс аяқталды.

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                English
                STAGE: ~~trial~~ → case concluded
                The case of two at the city court

                The case has been concluded.

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Обратите внимание:
                • не указаны ни причина, ни источник

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.

                Другой редактор просит вас проверить и одобрить это изменение. Если до 24 февраля, 10:00 (Алматы, местное время) его никто не одобрит, сообщение не уйдёт.
                [Одобрить] [Отклонить]
            bot edits → editor: STAGE: ~~trial~~ → case concluded
                The case of two at the city court
                Another editor must approve this before it goes out. The other editors have been asked. If nobody approves it by 24 February, 10:00 (Almaty, local time), it will not go out. Until then only editors see it.
                [Undo]
            (restart)
            (+59 min)
            (+1 min)
            bot edits → colleague: Поздно: изменение вовремя никто не одобрил, и сообщение не ушло.
                Дело двоих в городском суде
                [Карточка дела]
            bot edits → editor: Not sent: no other editor approved it in time.
                You can write it and send it again.
                The case of two at the city court
                [The case]
            bot → editor: Not sent: no other editor approved it in time.
                You can write it and send it again.
                The case of two at the city court
                [The case]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn with_nobody_else_to_approve_it_it_is_not_sent() {
    for conversation in [
        expect![[r#"
            (editor reads en)
            editor: /cancel city-2026 | the court
            bot → editor: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: the court

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: the court (ағылшын тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: the court (на английском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Not sent yet. Nobody follows this case: nobody will be told.
                [Send] [Edit] [Discard]
            editor: [Send]
            bot edits → editor: Not sent: nobody else can approve it.
                A change of this kind needs another editor’s approval, and there is no other editor now. An owner can invite one.
                [Preview again] [Discard]
            editor: [Preview again]
            bot → editor: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: the court

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: the court (ағылшын тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: the court (на английском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Not sent yet. Nobody follows this case: nobody will be told.
                [Send] [Edit] [Discard]
            editor: [Discard]
            bot edits → editor: Discarded. Nobody was told.
        "#]],
        expect![[r#"
            (editor reads ru)
            editor: /verdict city-2026 | суд
            bot → editor: ПРИГОВОР ВЫНЕСЕН
                Дело двоих в городском суде

                Суд вынес приговор. До вступления обвинительного приговора в законную силу каждый считается невиновным.
                Приговор, как сообщается: суд

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Қазақша
                ҮКІМ ШЫҒАРЫЛДЫ
                Қалалық соттағы екі адамның ісі

                Сот үкім шығарды. Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.
                Хабарланған үкім: суд (орыс тілінде)

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                English
                VERDICT GIVEN
                The case of two at the city court

                The court has given its verdict. Everyone is presumed innocent unless and until a conviction takes legal effect.
                The verdict, as reported: суд (in Russian)

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
                [Отправить] [Исправить] [Не отправлять]
            editor: [Отправить]
            bot edits → editor: Не отправлено: это некому одобрить.
                Такое изменение должен одобрить другой редактор, а других редакторов сейчас нет. Пригласить редактора может владелец бота.
                [Показать заново] [Не отправлять]
            editor: [Не отправлять]
            bot edits → editor: Не отправлено. Сообщение никто не получил.
        "#]],
        expect![[r#"
            (editor reads kk)
            editor: /move city-2026 24.02 15:00 | сот
            bot → editor: ЕРТЕРЕК БОЛАДЫ: ~~25 ақпан, сәрсенбі~~ → 24 ақпан, сейсенбі, 15:00
                Қалалық соттағы екі адамның ісі

                Отырыс бұрын хабарланғаннан ертерек өтеді: 25 ақпанда емес, 24 ақпанда. Басталу уақыты: 15:00.
                Хабарланғаны: сот

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                БУДЕТ РАНЬШЕ: ~~ср, 25 февр.~~ → вт, 24 февр., 15:00
                Дело двоих в городском суде

                Заседание пройдёт раньше, чем объявлялось: 24 февраля, а не 25 февраля. Начало в 15:00.
                Как сообщается: сот (на казахском)

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                English
                MOVED EARLIER: ~~Wed 25 Feb~~ → Tue 24 Feb, 15:00
                The case of two at the city court

                The hearing will be earlier than announced: on 24 February, not on 25 February. It begins at 15:00.
                Reported: сот (in Kazakh)

                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Назар аударыңыз:
                • отырысқа 24 сағаттан аз уақыт қалды
                • отырыс бұрын хабарланғаннан ертерек болады

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
                [Жіберу] [Түзету] [Жібермеу]
            editor: [Жіберу]
            bot edits → editor: Жібермес бұрын тағы бір рет қарап шығыңыз:
                • отырыс бұрын хабарланғаннан ертерек болады

                ЕРТЕРЕК БОЛАДЫ: ~~25 ақпан, сәрсенбі~~ → 24 ақпан, сейсенбі, 15:00
                Қалалық соттағы екі адамның ісі

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.
                [Бәрібір жіберу]
                [Қарап шығуға оралу] [Жібермеу]
            editor: [Бәрібір жіберу]
            bot edits → editor: Жіберілмеді: мұны мақұлдайтын ешкім жоқ.
                Мұндай өзгерісті басқа редактор мақұлдауы керек, ал қазір басқа редактор жоқ. Жаңа редакторды бот иесі шақыра алады.
                [Қайта көрсету] [Жібермеу]
            editor: [Жібермеу]
            bot edits → editor: Жіберілмеді. Хабарды ешкім алған жоқ.
        "#]],
    ] {
        play(&["editor"], conversation).await;
    }
}

#[tokio::test]
async fn what_was_taken_back_cannot_be_approved() {
    play(
        &["editor", "colleague"],
        expect![[r#"
            (editor reads en)
            (colleague reads kk)
            colleague: /undo
            bot → colleague: Қайтарып алатын ештеңе жоқ.
            editor: /access city-2026 open | the court
            bot → editor: ACCESS: ~~closed~~ → open
                The case of two at the city court

                The hearing is open to the public.
                Reason, as reported: the court

                Next hearing: Wed 25 Feb, time not announced
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Қазақша
                ЗАЛҒА КІРУ: ~~жабық~~ → ашық
                Қалалық соттағы екі адамның ісі

                Залға кез келген адам кіре алады.
                Хабарланған негізі: the court (ағылшын тілінде)

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                ДОСТУП В ЗАЛ: ~~закрыт~~ → открыт
                Дело двоих в городском суде

                В зал может войти любой желающий.
                Основание, как сообщается: the court (на английском)

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Not sent yet. Nobody follows this case: nobody will be told.
                [Send] [Edit] [Discard]
            editor: [Send]
            bot edits → editor: ACCESS: ~~closed~~ → open
                The case of two at the city court
                Goes out in 60 seconds. Until then only editors see it.
                [Undo]
            (+61 s)
            bot edits → editor: ACCESS: ~~closed~~ → open
                The case of two at the city court
                Recorded. There was nobody to tell.
                Change no. 4.
                [Correct an error]
            editor: /access city-2026 closed | the court
            bot → editor: ACCESS: ~~open~~ → closed
                The case of two at the city court

                Only those taking part in the proceedings may be in the courtroom.
                Reason, as reported: the court

                Next hearing: Wed 25 Feb, time not announced
                As of 24 February, 09:01 (Almaty, local time), change no. 5

                Қазақша
                ЗАЛҒА КІРУ: ~~ашық~~ → жабық
                Қалалық соттағы екі адамның ісі

                Залда тек процеске қатысушылар бола алады.
                Хабарланған негізі: the court (ағылшын тілінде)

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

                Русский
                ДОСТУП В ЗАЛ: ~~открыт~~ → закрыт
                Дело двоих в городском суде

                В зале могут находиться только участники процесса.
                Основание, как сообщается: the court (на английском)

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

                Please check:
                • the hearing is closed: people who speak about it can be at risk

                Not sent yet. Nobody follows this case: nobody will be told.
                [Send] [Edit] [Discard]
            editor: [Send]
            bot edits → editor: Please look again before it goes out:
                • the hearing is closed: people who speak about it can be at risk

                ACCESS: ~~open~~ → closed
                The case of two at the city court

                Not sent yet. Nobody follows this case: nobody will be told.
                [Send all the same]
                [Back to the preview] [Discard]
            editor: [Send all the same]
            bot → colleague: Тексеріп, шешіңіз. Әлі жіберілген жоқ.

                ЗАЛҒА КІРУ: ~~ашық~~ → жабық
                Қалалық соттағы екі адамның ісі

                Залда тек процеске қатысушылар бола алады.
                Хабарланған негізі: the court (ағылшын тілінде)

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

                Русский
                ДОСТУП В ЗАЛ: ~~открыт~~ → закрыт
                Дело двоих в городском суде

                В зале могут находиться только участники процесса.
                Основание, как сообщается: the court (на английском)

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

                English
                ACCESS: ~~open~~ → closed
                The case of two at the city court

                Only those taking part in the proceedings may be in the courtroom.
                Reason, as reported: the court

                Next hearing: Wed 25 Feb, time not announced
                As of 24 February, 09:01 (Almaty, local time), change no. 5

                Назар аударыңыз:
                • отырыс жабық: ол туралы айту қауіпті болуы мүмкін

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.

                Басқа редактор осы өзгерісті тексеріп, мақұлдауыңызды сұрайды. Мерзімі: 24 ақпан, 10:01 (Алматы, жергілікті уақыт). Оған дейін ешкім мақұлдамаса, хабар жіберілмейді.
                [Мақұлдау] [Қабылдамау]
            bot edits → editor: ACCESS: ~~open~~ → closed
                The case of two at the city court
                Another editor must approve this before it goes out. The other editors have been asked. If nobody approves it by 24 February, 10:01 (Almaty, local time), it will not go out. Until then only editors see it.
                [Undo]
            (+61 s)
            colleague: /checked city-2026
            bot → colleague: ТЕКСЕРІЛДІ: өзгеріс жоқ
                Қалалық соттағы екі адамның ісі

                Басқа редактордың осы іс бойынша өзгерісі күтіп тұр:
                ЗАЛҒА КІРУ: ~~ашық~~ → жабық
                Мақұлдауды күтіп тұр. Мерзімі: 24 ақпан, 10:01.

                Әлі жіберілген жоқ. Жазылушылар үшін ештеңе өзгермейді: хабарды ешкім алмайды.
                [Жіберу] [Түзету] [Жібермеу]
            editor: /undo
            bot edits → colleague: Өзгеріс қайтарып алынған: мақұлдайтын ештеңе жоқ.
                Қалалық соттағы екі адамның ісі
                [Іс карточкасы]
            bot edits → editor: ACCESS: ~~open~~ → closed
                The case of two at the city court
                Taken back. Nobody was told.
        "#]],
    )
    .await;
}

#[tokio::test]
async fn another_change_of_the_same_thing_takes_its_place() {
    play(
        &["editor", "colleague"],
        expect![[r#"
            (editor reads en)
            (colleague reads ru)
            colleague: /undo
            bot → colleague: Отменять нечего.
            editor: /cancel city-2026 | the court
            bot → editor: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: the court

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: the court (ағылшын тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: the court (на английском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Not sent yet. Nobody follows this case: nobody will be told.
                [Send] [Edit] [Discard]
            editor: [Send]
            bot → colleague: Проверьте и решите. Ещё не отправлено.

                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: the court (на английском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: the court (ағылшын тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                English
                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: the court

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.

                Другой редактор просит вас проверить и одобрить это изменение. Если до 24 февраля, 10:00 (Алматы, местное время) его никто не одобрит, сообщение не уйдёт.
                [Одобрить] [Отклонить]
            bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court
                Another editor must approve this before it goes out. The other editors have been asked. If nobody approves it by 24 February, 10:00 (Almaty, local time), it will not go out. Until then only editors see it.
                [Undo]
            (+61 s)
            colleague: /adjourn city-2026 27.02 | суд
            bot → colleague: ОТЛОЖЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
                Дело двоих в городском суде

                Заседание 25 февраля отложено на 27 февраля. Время пока не объявлено.
                Как сообщается: суд

                Доступ в зал: закрыт
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 4

                Қазақша
                ОТЫРЫС ҚАЛДЫРЫЛДЫ: ~~25 ақпан, сәрсенбі~~ → 27 ақпан, жұма, уақыты хабарланбаған
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс 27 ақпанға қалдырылды. Уақыты әлі хабарланған жоқ.
                Хабарланғаны: суд (орыс тілінде)

                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 4-өзгеріс

                English
                ADJOURNED: ~~Wed 25 Feb~~ → Fri 27 Feb, time not announced
                The case of two at the city court

                The hearing of 25 February has been adjourned to 27 February. No time has been announced yet.
                Reported: суд (in Russian)

                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 4

                Изменение другого редактора по этому делу ещё ждёт отправки:
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Ждёт одобрения до 24 февраля, 10:00.
                Оба об одном и том же: ваше может уйти только вместо него.

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.
                [Отменить его и отправить моё]
                [Исправить] [Не отправлять]
            colleague: [Отменить его и отправить моё]
            bot edits → colleague: ОТЛОЖЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., время не объявлено
                Дело двоих в городском суде
                Уйдёт через 60 секунд. До этого изменение видят только редакторы.
                [Отменить]
            bot edits → colleague: Изменение отменили, одобрять больше нечего.
                Дело двоих в городском суде
                [Карточка дела]
            bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court
                Another editor took your change back. No follower was told.
            bot → editor: Another editor took your change back. No follower was told.
                The case of two at the city court
                [The case]
        "#]],
    )
    .await;
}

/// The reminder waits for the undo window only: later it says how the case stands.
#[tokio::test]
async fn a_reminder_does_not_wait_for_the_approval() {
    play(
        &["editor", "colleague"],
        expect![[r#"
            (editor reads en)
            (colleague reads en)
            (relative reads en)
            (relative follows city-2026)
            colleague: /undo
            bot → colleague: There is nothing to take back.
            (Wed 25 Feb 2026, 07:30)
            bot → colleague: STILL ON? TODAY, time not announced
                The case of two at the city court

                Court: City Court
                Access: closed

                As of February 2026, from the sources (change no. 3). Local time: Almaty.
                No editor has updated or confirmed this yet.
                [Still on]
                [Another date]
                [Another time]
                [Cancelled]
                [Not known yet]
            editor: /cancel city-2026 | the court
            bot → editor: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: the court

                Next hearing: none known.
                Access: closed
                As of 25 February, 07:30 (Almaty, local time), change no. 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: the court (ағылшын тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 25 ақпан, 07:30 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: the court (на английском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 25 февраля, 07:30 (Алматы, местное время), изменение № 4

                Not sent yet. 1 will be told.
                By language: English 1. People: 1. It takes about 1 second.
                [Send] [Edit] [Discard]
            editor: [Send]
            bot → colleague: Please check and approve. Not sent yet.

                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: the court

                Next hearing: none known.
                Access: closed
                As of 25 February, 07:30 (Almaty, local time), change no. 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: the court (ағылшын тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 25 ақпан, 07:30 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: the court (на английском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 25 февраля, 07:30 (Алматы, местное время), изменение № 4

                Not sent yet. 1 will be told.
                By language: English 1. People: 1. It takes about 1 second.

                Another editor asks you to check and approve this. If nobody approves it by 25 February, 08:30 (Almaty, local time), it will not go out.
                [Approve] [Reject]
            bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court
                Another editor must approve this before it goes out. The other editors have been asked. If nobody approves it by 25 February, 08:30 (Almaty, local time), it will not go out. Until then only editors see it.
                [Undo]
            (Wed 25 Feb 2026, 08:00)
            bot → relative: HEARING TODAY: Wed 25 Feb, time not announced
                The case of two at the city court

                This hearing was not confirmed this morning.

                Court: City Court
                Access: closed

                As of February 2026, from the sources (change no. 3). Local time: Almaty.
                No editor has updated or confirmed this yet.
                [The case] [Stop following]
                [Calendar file]
            (+5 min)
            colleague: [Approve]
            bot edits → colleague: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court
                Approved. It goes out now.
            bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court
                Sent. Told: 1.
                Change no. 4.
                [Correct an error]
            bot → relative: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: the court

                Next hearing: none known.
                Access: closed
                As of 25 February, 08:05 (Almaty, local time), change no. 4
                [The case] [Stop following]
                [Calendar file]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn each_reads_in_their_own_language_why_it_is_rejected() {
    play(
        &["editor", "colleague"],
        expect![[r#"
            (editor reads ru)
            (colleague reads kk)
            colleague: /undo
            bot → colleague: Қайтарып алатын ештеңе жоқ.
            (editor posts: /cancel city-2026 | говорит суд)
            bot → colleague: Тексеріп, шешіңіз. Әлі жіберілген жоқ.

                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: говорит суд (орыс тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: говорит суд

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                English
                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: говорит суд (in Russian)

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.

                Басқа редактор осы өзгерісті тексеріп, мақұлдауыңызды сұрайды. Мерзімі: 24 ақпан, 10:00 (Алматы, жергілікті уақыт). Оған дейін ешкім мақұлдамаса, хабар жіберілмейді.
                [Мақұлдау] [Қабылдамау]
            colleague: [Қабылдамау]
            bot edits → colleague: Өзгерісті неге қабылдамайсыз? Жауабыңыз авторына айтылады.
                [Дерегі қате]
                [Жеткілікті расталмаған]
                [Басқаша жазу керек]
                [Біреуге қауіп төнуі мүмкін]
                [Артқа]
            colleague: [Артқа]
            bot edits → colleague: Тексеріп, шешіңіз. Әлі жіберілген жоқ.

                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: говорит суд (орыс тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: говорит суд

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                English
                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: говорит суд (in Russian)

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.

                Басқа редактор осы өзгерісті тексеріп, мақұлдауыңызды сұрайды. Мерзімі: 24 ақпан, 10:00 (Алматы, жергілікті уақыт). Оған дейін ешкім мақұлдамаса, хабар жіберілмейді.
                [Мақұлдау] [Қабылдамау]
            colleague: [Қабылдамау]
            bot edits → colleague: Өзгерісті неге қабылдамайсыз? Жауабыңыз авторына айтылады.
                [Дерегі қате]
                [Жеткілікті расталмаған]
                [Басқаша жазу керек]
                [Біреуге қауіп төнуі мүмкін]
                [Артқа]
            colleague: [1]
            bot edits → colleague: ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі
                Қабылданбады. Хабарды ешкім алмайды. Неге қабылданбағаны авторына айтылады.
            bot edits → editor: Не отправлено: другой редактор отклонил изменение. Причина: «Ошибка в фактах».
                Дело двоих в городском суде
                [Карточка дела]
            bot → editor: Не отправлено: другой редактор отклонил изменение. Причина: «Ошибка в фактах».
                Дело двоих в городском суде
                [Карточка дела]
            # And the other way round.
            (colleague posts: /verdict city-2026 | сот)
            bot → editor: Проверьте и решите. Ещё не отправлено.

                ПРИГОВОР ВЫНЕСЕН
                Дело двоих в городском суде

                Суд вынес приговор. До вступления обвинительного приговора в законную силу каждый считается невиновным.
                Приговор, как сообщается: сот (на казахском)

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Қазақша
                ҮКІМ ШЫҒАРЫЛДЫ
                Қалалық соттағы екі адамның ісі

                Сот үкім шығарды. Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.
                Хабарланған үкім: сот

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                English
                VERDICT GIVEN
                The case of two at the city court

                The court has given its verdict. Everyone is presumed innocent unless and until a conviction takes legal effect.
                The verdict, as reported: сот (in Kazakh)

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.

                Другой редактор просит вас проверить и одобрить это изменение. Если до 24 февраля, 10:00 (Алматы, местное время) его никто не одобрит, сообщение не уйдёт.
                [Одобрить] [Отклонить]
            editor: [Отклонить]
            bot edits → editor: Почему вы отклоняете изменение? Причину узнает его автор.
                [Ошибка в фактах]
                [Недостаточно подтверждено]
                [Нужна другая формулировка]
                [Это может кому-то навредить]
                [Назад]
            editor: [4]
            bot edits → colleague: Жіберілмеді: басқа редактор мұны қабылдамады.
                Себебі: «Біреуге қауіп төнуі мүмкін».
                Қалалық соттағы екі адамның ісі
                [Іс карточкасы]
            bot → colleague: Жіберілмеді: басқа редактор мұны қабылдамады.
                Себебі: «Біреуге қауіп төнуі мүмкін».
                Қалалық соттағы екі адамның ісі
                [Іс карточкасы]
            bot edits → editor: ПРИГОВОР ВЫНЕСЕН
                Дело двоих в городском суде
                Отклонено. Сообщение никто не получит, автор узнает причину.
            (+61 s)
            editor: /undo
            bot → editor: Отменять нечего.
            colleague: /undo
            bot → colleague: Қайтарып алатын ештеңе жоқ.
        "#]],
    )
    .await;
}

#[tokio::test]
async fn what_nobody_approves_lapses_for_both() {
    play(
        &["editor", "colleague"],
        expect![[r#"
            (editor reads kk)
            (colleague reads en)
            colleague: /undo
            bot → colleague: There is nothing to take back.
            (editor posts: /cancel city-2026 | сот)
            bot → colleague: Please check and approve. Not sent yet.

                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: сот (in Kazakh)

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: сот

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: сот (на казахском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Not sent yet. Nobody follows this case: nobody will be told.

                Another editor asks you to check and approve this. If nobody approves it by 24 February, 10:00 (Almaty, local time), it will not go out.
                [Approve] [Reject]
            (+59 min)
            editor: /undo
            bot edits → colleague: It was taken back: there is nothing to approve.
                The case of two at the city court
                [The case]
            bot edits → editor: ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі
                Қайтарып алынды. Хабарды ешкім алған жоқ.
            (editor posts: /cancel city-2026 | сот)
            bot → colleague: Please check and approve. Not sent yet.

                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: сот (in Kazakh)

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:59 (Almaty, local time), change no. 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: сот

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:59 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: сот (на казахском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:59 (Алматы, местное время), изменение № 4

                Not sent yet. Nobody follows this case: nobody will be told.

                Another editor asks you to check and approve this. If nobody approves it by 24 February, 10:59 (Almaty, local time), it will not go out.
                [Approve] [Reject]
            (+1 h)
            bot edits → colleague: Too late: nobody approved it in time, so it did not go out.
                The case of two at the city court
                [The case]
            bot edits → editor: Жіберілмеді: басқа редакторлардың ешқайсысы мұны уақытында мақұлдамады.
                Қайта жазып жіберуге болады.
                Қалалық соттағы екі адамның ісі
                [Іс карточкасы]
            bot → editor: Жіберілмеді: басқа редакторлардың ешқайсысы мұны уақытында мақұлдамады.
                Қайта жазып жіберуге болады.
                Қалалық соттағы екі адамның ісі
                [Іс карточкасы]
        "#]],
    )
    .await;
}

/// The number of the change that waits, which only buttons carry.
pub(super) async fn waiting(stage: &DemoStage) -> i64 {
    let database = stage.config().store.database.to_str().unwrap();
    let mut beside = SqliteConnection::connect(database).await.unwrap();
    let waiting = sqlx::query_scalar("select id from posting where state = 'waiting'");
    let waiting = waiting.fetch_one(&mut beside).await.unwrap();
    beside.close().await.unwrap();
    waiting
}

/// Whoever sent it has no button for it: here their application presses what another editor sees.
#[tokio::test]
async fn nobody_approves_their_own() {
    for (before, after) in [
        (
            expect![[r#"
                (editor reads en)
                (colleague reads kk)
                colleague: /undo
                bot → colleague: Қайтарып алатын ештеңе жоқ.
                (editor posts: /cancel city-2026 | the court)
                bot → colleague: Тексеріп, шешіңіз. Әлі жіберілген жоқ.

                    ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                    Қалалық соттағы екі адамның ісі

                    25 ақпандағы отырыс болмайды.
                    Хабарланғаны: the court (ағылшын тілінде)

                    Ең жақын отырыс: мәлімет жоқ.
                    Залға кіру: жабық
                    Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                    Русский
                    НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                    Дело двоих в городском суде

                    Заседание 25 февраля не состоится.
                    Как сообщается: the court (на английском)

                    Ближайшее заседание: сведений нет.
                    Доступ в зал: закрыт
                    Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                    English
                    CANCELLED: ~~Wed 25 Feb~~
                    The case of two at the city court

                    The hearing of 25 February will not take place.
                    Reported: the court

                    Next hearing: none known.
                    Access: closed
                    As of 24 February, 09:00 (Almaty, local time), change no. 4

                    Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.

                    Басқа редактор осы өзгерісті тексеріп, мақұлдауыңызды сұрайды. Мерзімі: 24 ақпан, 10:00 (Алматы, жергілікті уақыт). Оған дейін ешкім мақұлдамаса, хабар жіберілмейді.
                    [Мақұлдау] [Қабылдамау]
            "#]],
            expect![[r#"
                (+1 s)
                bot → editor: You cannot approve your own change: another editor must.
                colleague: [Мақұлдау]
                bot edits → colleague: ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                    Қалалық соттағы екі адамның ісі
                    Мақұлданды.
                    59 секундтан кейін жіберіледі. Оған дейін өзгерісті тек редакторлар көреді.
                (+61 s)
                bot edits → editor: CANCELLED: ~~Wed 25 Feb~~
                    The case of two at the city court
                    Recorded. There was nobody to tell.
                    Change no. 4.
                    [Correct an error]
            "#]],
        ),
        (
            expect![[r#"
                (editor reads ru)
                (colleague reads en)
                colleague: /undo
                bot → colleague: There is nothing to take back.
                (editor posts: /verdict city-2026 | суд)
                bot → colleague: Please check and approve. Not sent yet.

                    VERDICT GIVEN
                    The case of two at the city court

                    The court has given its verdict. Everyone is presumed innocent unless and until a conviction takes legal effect.
                    The verdict, as reported: суд (in Russian)

                    Next hearing: Wed 25 Feb, time not announced
                    Access: closed
                    As of 24 February, 09:00 (Almaty, local time), change no. 4

                    Қазақша
                    ҮКІМ ШЫҒАРЫЛДЫ
                    Қалалық соттағы екі адамның ісі

                    Сот үкім шығарды. Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.
                    Хабарланған үкім: суд (орыс тілінде)

                    Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                    Залға кіру: жабық
                    Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                    Русский
                    ПРИГОВОР ВЫНЕСЕН
                    Дело двоих в городском суде

                    Суд вынес приговор. До вступления обвинительного приговора в законную силу каждый считается невиновным.
                    Приговор, как сообщается: суд

                    Ближайшее заседание: ср, 25 февр., время не объявлено
                    Доступ в зал: закрыт
                    Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                    Not sent yet. Nobody follows this case: nobody will be told.

                    Another editor asks you to check and approve this. If nobody approves it by 24 February, 10:00 (Almaty, local time), it will not go out.
                    [Approve] [Reject]
            "#]],
            expect![[r#"
                (+1 s)
                bot → editor: Своё изменение одобрить нельзя: это должен сделать другой редактор.
                colleague: [Approve]
                bot edits → colleague: VERDICT GIVEN
                    The case of two at the city court
                    Approved.
                    Goes out in 59 seconds. Until then only editors see it.
                (+61 s)
                bot edits → editor: ПРИГОВОР ВЫНЕСЕН
                    Дело двоих в городском суде
                    Записано. Сообщать было некому.
                    Изменение № 4.
                    [Исправить ошибку]
            "#]],
        ),
    ] {
        let mut stage = stage(&["editor", "colleague"]).await;
        let said = stage.play(before.data()).await.unwrap();
        before.assert_eq(&said);
        let approve = Callback::Edit(EditorCallback::Approve(waiting(&stage).await)).data();
        stage.telegram().taps_data("editor", &approve).unwrap();
        stage.telegram().settled("editor").await.unwrap();
        let said = stage.play(after.data()).await.unwrap();
        is_done(stage).await;
        after.assert_eq(&said);
    }
}

#[tokio::test]
async fn of_two_who_decide_the_second_reads_what_the_first_decided() {
    play(
        &["editor", "colleague", "third"],
        expect![[r#"
            (editor reads ru)
            (colleague reads en)
            (third reads kk)
            colleague: /undo
            bot → colleague: There is nothing to take back.
            third: /undo
            bot → third: Қайтарып алатын ештеңе жоқ.
            (editor posts: /cancel city-2026 | говорит суд)
            bot → colleague: Please check and approve. Not sent yet.

                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: говорит суд (in Russian)

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: говорит суд (орыс тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: говорит суд

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Not sent yet. Nobody follows this case: nobody will be told.

                Another editor asks you to check and approve this. If nobody approves it by 24 February, 10:00 (Almaty, local time), it will not go out.
                [Approve] [Reject]
            bot → third: Тексеріп, шешіңіз. Әлі жіберілген жоқ.

                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: говорит суд (орыс тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: говорит суд

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                English
                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: говорит суд (in Russian)

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.

                Басқа редактор осы өзгерісті тексеріп, мақұлдауыңызды сұрайды. Мерзімі: 24 ақпан, 10:00 (Алматы, жергілікті уақыт). Оған дейін ешкім мақұлдамаса, хабар жіберілмейді.
                [Мақұлдау] [Қабылдамау]
            third: [Қабылдамау]
            bot edits → third: Өзгерісті неге қабылдамайсыз? Жауабыңыз авторына айтылады.
                [Дерегі қате]
                [Жеткілікті расталмаған]
                [Басқаша жазу керек]
                [Біреуге қауіп төнуі мүмкін]
                [Артқа]
            colleague: [Reject]
            bot edits → colleague: Why do you reject it? Its author will be told.
                [A fact is wrong]
                [Not well enough confirmed]
                [The wording must change]
                [It could put somebody at risk]
                [Back]
            third: [2]
            bot edits → colleague: Another editor has already rejected it.
                The case of two at the city court
                [The case]
            bot edits → editor: Не отправлено: другой редактор отклонил изменение.
                Причина: «Недостаточно подтверждено».
                Дело двоих в городском суде
                [Карточка дела]
            bot → editor: Не отправлено: другой редактор отклонил изменение.
                Причина: «Недостаточно подтверждено».
                Дело двоих в городском суде
                [Карточка дела]
            bot edits → third: ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі
                Қабылданбады. Хабарды ешкім алмайды. Неге қабылданбағаны авторына айтылады.
            # Whoever was rejected rejects another’s.
            (third posts: /verdict city-2026 | сот)
            bot → colleague: Please check and approve. Not sent yet.

                VERDICT GIVEN
                The case of two at the city court

                The court has given its verdict. Everyone is presumed innocent unless and until a conviction takes legal effect.
                The verdict, as reported: сот (in Kazakh)

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Қазақша
                ҮКІМ ШЫҒАРЫЛДЫ
                Қалалық соттағы екі адамның ісі

                Сот үкім шығарды. Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.
                Хабарланған үкім: сот

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                ПРИГОВОР ВЫНЕСЕН
                Дело двоих в городском суде

                Суд вынес приговор. До вступления обвинительного приговора в законную силу каждый считается невиновным.
                Приговор, как сообщается: сот (на казахском)

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Not sent yet. Nobody follows this case: nobody will be told.

                Another editor asks you to check and approve this. If nobody approves it by 24 February, 10:00 (Almaty, local time), it will not go out.
                [Approve] [Reject]
            bot → editor: Проверьте и решите. Ещё не отправлено.

                ПРИГОВОР ВЫНЕСЕН
                Дело двоих в городском суде

                Суд вынес приговор. До вступления обвинительного приговора в законную силу каждый считается невиновным.
                Приговор, как сообщается: сот (на казахском)

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Қазақша
                ҮКІМ ШЫҒАРЫЛДЫ
                Қалалық соттағы екі адамның ісі

                Сот үкім шығарды. Айыптау үкімі заңды күшіне енгенге дейін әркім кінәсіз деп есептеледі.
                Хабарланған үкім: сот

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                English
                VERDICT GIVEN
                The case of two at the city court

                The court has given its verdict. Everyone is presumed innocent unless and until a conviction takes legal effect.
                The verdict, as reported: сот (in Kazakh)

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.

                Другой редактор просит вас проверить и одобрить это изменение. Если до 24 февраля, 10:00 (Алматы, местное время) его никто не одобрит, сообщение не уйдёт.
                [Одобрить] [Отклонить]
            colleague: [Reject]
            bot edits → colleague: Why do you reject it? Its author will be told.
                [A fact is wrong]
                [Not well enough confirmed]
                [The wording must change]
                [It could put somebody at risk]
                [Back]
            colleague: [The wording must change]
            bot edits → colleague: VERDICT GIVEN
                The case of two at the city court
                Rejected: it will not go out. Only its author is told, with your reason.
            bot edits → editor: Другой редактор уже отклонил это изменение.
                Дело двоих в городском суде
                [Карточка дела]
            bot edits → third: Жіберілмеді: басқа редактор мұны қабылдамады. Себебі: «Басқаша жазу керек».
                Қалалық соттағы екі адамның ісі
                [Іс карточкасы]
            bot → third: Жіберілмеді: басқа редактор мұны қабылдамады. Себебі: «Басқаша жазу керек».
                Қалалық соттағы екі адамның ісі
                [Іс карточкасы]
            # Approved by one: the other has nothing to press any more.
            (colleague posts: /cancel city-2026 | the court)
            bot → editor: Проверьте и решите. Ещё не отправлено.

                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: the court (на английском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                Қазақша
                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: the court (ағылшын тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                English
                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: the court

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Ещё не отправлено. На это дело никто не подписан: сообщение никто не получит.

                Другой редактор просит вас проверить и одобрить это изменение. Если до 24 февраля, 10:00 (Алматы, местное время) его никто не одобрит, сообщение не уйдёт.
                [Одобрить] [Отклонить]
            bot → third: Тексеріп, шешіңіз. Әлі жіберілген жоқ.

                ОТЫРЫС БОЛМАЙДЫ: ~~25 ақпан, сәрсенбі~~
                Қалалық соттағы екі адамның ісі

                25 ақпандағы отырыс болмайды.
                Хабарланғаны: the court (ағылшын тілінде)

                Ең жақын отырыс: мәлімет жоқ.
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:00 (Алматы, жергілікті уақыт), 4-өзгеріс

                Русский
                НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде

                Заседание 25 февраля не состоится.
                Как сообщается: the court (на английском)

                Ближайшее заседание: сведений нет.
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:00 (Алматы, местное время), изменение № 4

                English
                CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court

                The hearing of 25 February will not take place.
                Reported: the court

                Next hearing: none known.
                Access: closed
                As of 24 February, 09:00 (Almaty, local time), change no. 4

                Әлі жіберілген жоқ. Бұл істің жаңалықтарына ешкім жазылмаған: хабарды ешкім алмайды.

                Басқа редактор осы өзгерісті тексеріп, мақұлдауыңызды сұрайды. Мерзімі: 24 ақпан, 10:00 (Алматы, жергілікті уақыт). Оған дейін ешкім мақұлдамаса, хабар жіберілмейді.
                [Мақұлдау] [Қабылдамау]
            editor: [Одобрить]
            bot edits → editor: НЕ СОСТОИТСЯ: ~~ср, 25 февр.~~
                Дело двоих в городском суде
                Одобрено.
                Уйдёт через 60 секунд. До этого изменение видят только редакторы.
            bot edits → third: Бұл өзгерісті басқа редактор мақұлдап қойған.
                Қалалық соттағы екі адамның ісі
                [Іс карточкасы]
            (+61 s)
            bot edits → colleague: CANCELLED: ~~Wed 25 Feb~~
                The case of two at the city court
                Recorded. There was nobody to tell.
                Change no. 4.
                [Correct an error]
        "#]],
    )
    .await;
}

#[tokio::test]
async fn what_the_case_has_left_behind_cannot_be_approved() {
    play(
        &["editor", "colleague"],
        expect![[r#"
            (editor reads ru)
            (colleague reads en)
            colleague: /undo
            bot → colleague: There is nothing to take back.
            (editor posts: /move city-2026 27.02 10:00 | говорит суд)
            (+61 s)
            bot edits → editor: ПЕРЕНЕСЕНО: ~~ср, 25 февр.~~ → пт, 27 февр., 10:00
                Дело двоих в городском суде
                Записано. Сообщать было некому.
                Изменение № 4.
                [Исправить ошибку]
            (editor posts: /correct city-2026 4 withdraw)
            bot → colleague: Please check and approve. Not sent yet.

                CORRECTION: Wed 25 Feb, time not announced (not Fri 27 Feb, 10:00)
                The case of two at the city court

                What was reported as change no. 4 was wrong; please disregard it. The hearing will take place: Wed 25 Feb, time not announced.

                Next hearing: Wed 25 Feb, time not announced
                Access: closed
                As of 24 February, 09:01 (Almaty, local time), change no. 5

                Қазақша
                ТҮЗЕТУ: 25 ақпан, сәрсенбі, уақыты хабарланбаған (қате: 27 ақпан, жұма, 10:00)
                Қалалық соттағы екі адамның ісі

                4-өзгеріс туралы хабар қате болды, оны ескермеңіз. Отырыс болады: 25 ақпан, сәрсенбі, уақыты хабарланбаған.

                Ең жақын отырыс: 25 ақпан, сәрсенбі, уақыты хабарланбаған
                Залға кіру: жабық
                Соңғы дерек: 24 ақпан, 09:01 (Алматы, жергілікті уақыт), 5-өзгеріс

                Русский
                ИСПРАВЛЕНИЕ: ср, 25 февр., время не объявлено (а не пт, 27 февр., 10:00)
                Дело двоих в городском суде

                Сообщение об изменении № 4 было ошибочным, не учитывайте его. Заседание состоится: ср, 25 февр., время не объявлено.

                Ближайшее заседание: ср, 25 февр., время не объявлено
                Доступ в зал: закрыт
                Данные на 24 февраля, 09:01 (Алматы, местное время), изменение № 5

                Please check:
                • the hearing would be earlier than announced

                Not sent yet. Nobody follows this case: nobody will be told.

                Another editor asks you to check and approve this. If nobody approves it by 24 February, 10:01 (Almaty, local time), it will not go out.
                [Approve] [Reject]
            (colleague posts: /access city-2026 open | the court)
            (+61 s)
            bot edits → colleague: ACCESS: ~~closed~~ → open
                The case of two at the city court
                Recorded. There was nobody to tell.
                Change no. 5.
                [Correct an error]
            colleague: [Approve]
            bot edits → colleague: It no longer applies: there is nothing to approve.
                The case of two at the city court
                [The case]
            bot edits → editor: Не отправлено: изменение устарело.
                Пока вы писали, вышло другое изменение. Посмотрите на дело и напишите заново.
                Дело двоих в городском суде
                [Карточка дела]
            bot → editor: Не отправлено: изменение устарело.
                Пока вы писали, вышло другое изменение. Посмотрите на дело и напишите заново.
                Дело двоих в городском суде
                [Карточка дела]
            (+61 s)
        "#]],
    )
    .await;
}
