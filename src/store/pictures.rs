//! The pictures of cases that Telegram keeps, each by the name that Telegram gave to its file.

use sqlx::sqlite::SqliteRow;

use crate::domain::language::Language;

use super::{CaseId, Cases, Error, Reader, Result, Store, Table, Tx, chats::language_of};

/// A row: its id, the language, the digest of what is drawn, the name of the file.
type PictureRow = (i64, Vec<u8>, Vec<u8>, Vec<u8>);

/// Every row, for a look at each.
pub(super) const ROWS: &str = "select id, language, digest, file_id from picture";

/// The name that Telegram gave to the file of a picture. Only the bot that sent it can use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileId(pub String);

/// What is drawn in a picture, as a digest of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureDigest(pub String);

/// Which picture of a case.
#[derive(Clone, Debug)]
pub struct PictureKey {
    /// The case.
    pub case: CaseId,
    /// The language of its words.
    pub language: Language,
    /// What is drawn in it.
    pub digest: PictureDigest,
}

impl Cases<'_> {
    /// The picture that Telegram keeps, if just this one was sent before.
    ///
    /// # Errors
    /// If the store could not be read.
    pub async fn picture(self, key: &PictureKey) -> Result<Option<FileId>> {
        let rows = self
            .store
            .read(async |reader| of(reader, key).await)
            .await?;
        let read = |row: PictureRow| read(row).map(|(_, digest, file)| (digest, file));
        let known = self.store.read_each(Table::Picture, &rows, read).read;
        let known = known.into_iter().find(|(digest, _)| *digest == key.digest);
        Ok(known.map(|(_, file)| file))
    }

    /// Keeps a picture that was sent, in the place of an earlier one.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn keep_picture(self, key: &PictureKey, file: &FileId) -> Result<()> {
        self.store
            .write(None, async |tx| put(tx, key, file).await)
            .await
    }

    /// Forgets a picture that Telegram no longer knows by that name.
    ///
    /// # Errors
    /// If it could not be removed.
    pub async fn drop_picture(self, key: &PictureKey, file: &FileId) -> Result<()> {
        self.store
            .write(None, async |tx| delete(tx, key, file).await)
            .await
    }
}

impl Store {
    /// The ids of the rows that cannot be read.
    pub(super) async fn picture_rows(&self) -> Result<Vec<i64>> {
        self.each(ROWS, |row: PictureRow| read(row).map(drop)).await
    }
}

fn read((_, language, digest, file): PictureRow) -> Result<(Language, PictureDigest, FileId)> {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).map_err(|_| Error::Unreadable("picture"));
    let language = language_of(&language).ok_or(Error::Unreadable("language"))?;
    let (digest, file) = (text(digest)?, text(file)?);
    let is_digest = digest.len() == 64 && digest.bytes().all(|it| it.is_ascii_hexdigit());
    if !is_digest || file.is_empty() {
        return Err(Error::Unreadable("picture"));
    }
    Ok((language, PictureDigest(digest), FileId(file)))
}

async fn of(reader: &mut Reader, key: &PictureKey) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "select id, language, digest, file_id from picture where case_id = $1 and language = $2",
    )
    .bind(key.case.0)
    .bind(key.language.code())
    .fetch_all(reader)
    .await?;
    Ok(rows)
}

async fn put(tx: &mut Tx, key: &PictureKey, file: &FileId) -> Result<()> {
    sqlx::query(
        "insert into picture (case_id, language, digest, file_id)
         select id, $2, $3, $4 from court_case where id = $1
         on conflict (case_id, language) do update set digest = excluded.digest, file_id = excluded.file_id",
    )
    .bind(key.case.0)
    .bind(key.language.code())
    .bind(&key.digest.0)
    .bind(&file.0)
    .execute(tx)
    .await?;
    Ok(())
}

async fn delete(tx: &mut Tx, key: &PictureKey, file: &FileId) -> Result<()> {
    sqlx::query("delete from picture where case_id = $1 and language = $2 and file_id = $3")
        .bind(key.case.0)
        .bind(key.language.code())
        .bind(&file.0)
        .execute(tx)
        .await?;
    Ok(())
}
