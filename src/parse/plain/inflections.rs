//! Forms that are made of stems, and the words beside a change that turn it: those who decide, denials, hearings.

use super::vocabulary::ChangeSort::{
    self, Access, Adjourned, Cancelled, Continued, Delayed, Moved, Postponed, Scheduled,
};
use crate::domain::{
    access::AccessStatus::{Closed, Open},
    language::Language::{self, En, Kk, Ru},
};

/// Kazakh verbs, which take [`KAZAKH_ENDINGS`], or [`KAZAKH_DENIALS`](crate::parse::denials::KAZAKH_DENIALS) for the opposite.
pub(super) const KAZAKH_STEMS: &[(ChangeSort, &str)] = &[
    (
        Moved,
        "ауыстырыл ауыстыр ауыс көшіріл көшір жылжытыл жылжыт жылжы ауыстырт",
    ),
    (Adjourned, "шегеріл шегер қалдырыл қалдыр шегін"),
    (Delayed, "кешіктіріл кешіктір"),
    (Scheduled, "тағайындал тағайында белгілен белгіле"),
    (Continued, "жалғас жалғастырыл"),
];

pub(super) const KAZAKH_ENDINGS: &str =
    "ды ді ты ті ған ген қан кен ыпты іпті пты пті ады еді йды йді ып іп п атын етін";

/// What is asked for, planned or forbidden: a change only behind a word of [`DECISIONS`].
pub(super) const INFINITIVES: &[(ChangeSort, Language, &str)] = &[
    (Moved, Ru, "перенести, переносить, сдвинуть, передвинуть"),
    (Moved, En, "move, reschedule, bring forward, shift, push"),
    (
        Moved,
        Kk,
        "ауыстыру, ауыстыруды, ауыстыруға, көшіру, көшіруді, көшіруге, жылжыту, жылжытуды, жылжытуға",
    ),
    (Postponed, En, "postpone, defer, put off"),
    (Adjourned, Ru, "отложить, откладывать, отсрочить"),
    (Adjourned, En, "adjourn"),
    (
        Adjourned,
        Kk,
        "қалдыру, қалдыруды, қалдыруға, шегеру, шегеруді, шегеруге",
    ),
    (Continued, Ru, "продолжить, прервать"),
    (Cancelled, Ru, "отменить, отменять"),
    (Cancelled, En, "cancel, call off"),
    (Scheduled, Ru, "назначить"),
    (Scheduled, En, "schedule"),
    (
        Scheduled,
        Kk,
        "тағайындау, тағайындауды, тағайындауға, белгілеу, белгілеуді",
    ),
    (Access(Closed), Ru, "закрыть"),
    (Access(Open), Ru, "открыть"),
];

/// Words of those who decide.
pub(super) const DECISIONS: &str = "решил решила решили решено постановил постановила постановили определил определила \
     пришлось decided decides ruled agreed will ordered шешті шешілді ұйғарды ұйғарылды";

/// Before a word of change somebody wishes it: "хочет, чтобы перенесли". "Бы" also stands behind it.
pub(super) const WISHES: &str = "чтобы чтоб бы";

/// Beside a word of change they refuse it: "отказал в переносе", "adjournment denied".
pub(super) const REFUSALS: &str = "отказал отказала отказали отказано отклонил отклонила отклонили отклонен отклонена отклонено \
     отклонены denied refused rejected declined refuses rejects отклоняет отказывает";

/// Words for a hearing.
pub(super) const HEARINGS: &str = "заседание заседания заседанию заседании заседаний заседанием суд суда суде суду судом слушание \
     слушания слушанию слушании слушаний процесс процесса процессу процессе разбирательство разбирательства разбирательстве \
     зал зала зале доступ вход допуск hearing hearings hearing's trial trials session sitting court courtroom hall room access \
     doors сот соты соттың сотының сотта сотқа сотта отырыс отырысы отырысының отырысына отырыстың отырыста тыңдау тыңдауы \
     зал залы залда залға процесі есік кіру";

/// A case is closed otherwise than a court room.
pub(super) const OF_A_CASE: &str = "дело дела делу case cases іс ісі ісін";
