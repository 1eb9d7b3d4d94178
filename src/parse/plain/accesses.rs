//! Words for access to the court room, in three languages. An adjective counts only beside a word for a hearing.

use super::vocabulary::{
    Beside::{AHearing, Anything},
    ChangeRow,
    ChangeSort::Access,
};
use crate::domain::{
    access::AccessStatus::{Closed, Full, Open, Partly, Press, Video},
    language::Language::{En, Kk, Ru},
};

pub(super) const ACCESSES: &[ChangeRow] = &[
    (
        Access(Open),
        AHearing,
        Ru,
        "открыт, открыта, открыто, открытый, открытое, открытым, открытом режиме, открыли, сделали открытым",
    ),
    (
        Access(Open),
        AHearing,
        En,
        "open, opened, reopened, is open, now open",
    ),
    (
        Access(Open),
        Anything,
        En,
        "open to the public, open to public, open to all, open to everyone",
    ),
    (Access(Open), Anything, Ru, "вход свободный, пускают всех"),
    (Access(Open), AHearing, Kk, "ашық"),
    (
        Access(Full),
        Anything,
        Ru,
        "мест нет, нет мест, свободных мест нет, нет свободных мест, зал полон, полный зал, зал заполнен, зал переполнен, \
         зал забит, мест в зале нет, в зале нет мест, в зале мест нет",
    ),
    (
        Access(Full),
        Anything,
        En,
        "hall full, hall is full, courtroom full, courtroom is full, room full, room is full, the room is full, no seats, \
         no seats left, no room left, full house",
    ),
    (
        Access(Full),
        Anything,
        Kk,
        "орын жоқ, бос орын жоқ, орын қалмады, зал толы, залы толы, зал толып кетті, зал толған",
    ),
    (
        Access(Press),
        Anything,
        Ru,
        "только пресса, только прессу, только для прессы, только прессе, только сми, только для сми, только журналисты, \
         только журналистов, только журналистам, только для журналистов",
    ),
    (
        Access(Press),
        Anything,
        En,
        "press only, only press, only the press, for press only, only journalists, journalists only, media only, only media",
    ),
    (
        Access(Press),
        Anything,
        Kk,
        "тек баспасөз, тек баспасөзге, тек журналистер, тек журналистерге, тек журналистерді, тек бақ",
    ),
    (
        Access(Video),
        AHearing,
        Ru,
        "по видео, по видеосвязи, видеосвязь, онлайн, через видеосвязь",
    ),
    (
        Access(Video),
        AHearing,
        En,
        "by video, via video, by video link, via video link, online, on video",
    ),
    (
        Access(Video),
        Anything,
        Ru,
        "только по видео, только по видеосвязи, только онлайн, только видео",
    ),
    (
        Access(Video),
        Anything,
        En,
        "video only, only video, video link only, only by video, only by video link, only via video link, online only, only online",
    ),
    (
        Access(Video),
        Anything,
        Kk,
        "тек бейнебайланыс, тек бейнебайланыс арқылы, тек бейнебайланыспен, тек онлайн",
    ),
    (
        Access(Video),
        AHearing,
        Kk,
        "бейнебайланыс, бейнебайланыс арқылы, бейнебайланыспен",
    ),
    (
        Access(Partly),
        AHearing,
        Ru,
        "частично закрыт, частично закрыто, частично закрыта, частично закрытое, частично закрытый, частично закрытым, \
         частично закрыли",
    ),
    (
        Access(Partly),
        AHearing,
        En,
        "partly closed, partially closed",
    ),
    (
        Access(Partly),
        AHearing,
        Kk,
        "ішінара жабық, жартылай жабық",
    ),
    (
        Access(Closed),
        AHearing,
        Ru,
        "закрыт, закрыта, закрыто, закрытый, закрытое, закрытым, закрыли, закрыл, закрыла, сделали закрытым, \
         стал закрытым, стало закрытым, объявили закрытым, объявлен закрытым, объявлено закрытым",
    ),
    (
        Access(Closed),
        Anything,
        Ru,
        "в закрытом режиме, закрытый режим, за закрытыми дверями, публику не пускают, никого не пускают",
    ),
    (
        Access(Closed),
        AHearing,
        En,
        "closed, now closed, is closed",
    ),
    (
        Access(Closed),
        Anything,
        En,
        "closed to the public, closed to public, closed to the press, behind closed doors, in camera, closed doors",
    ),
    (Access(Closed), AHearing, Kk, "жабық, жабылды"),
    (
        Access(Closed),
        Anything,
        Kk,
        "жабық өтеді, жабық өтуде, жабық сот отырысында, жабық отырыста, жабық отырысында, жабық есік жағдайында, жабық режимде",
    ),
];
