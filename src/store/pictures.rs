//! The pictures of cases that Telegram keeps, each by the name that Telegram gave to its file.

use sqlx::sqlite::SqliteRow;

use crate::domain::message::PictureKey;

use super::{Cases, Error, Reader, Result, Store, Table, Tx, chats::language_of};

/// A row: its id, the language, the digest of what is drawn, the name of the file.
type PictureRow = (i64, Vec<u8>, Vec<u8>, Vec<u8>);

/// Every row, for a look at each.
pub(super) const ROWS: &str = "select id, language, digest, file_id from picture";

impl Cases<'_> {
    /// The picture that Telegram keeps, if just this one was sent before.
    ///
    /// # Errors
    /// If the store could not be read.
    pub async fn picture(self, key: &PictureKey) -> Result<Option<String>> {
        let rows = self
            .store
            .read(async |reader| of(reader, key).await)
            .await?;
        let known = self.store.read_each(Table::Picture, &rows, read).read;
        let known = known.into_iter().find(|(digest, _)| *digest == key.digest);
        Ok(known.map(|(_, file)| file))
    }

    /// Keeps a picture that was sent, in the place of an earlier one.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn keep_picture(self, key: &PictureKey, file_id: &str) -> Result<()> {
        self.store
            .write(None, async |tx| put(tx, key, file_id).await)
            .await
    }

    /// Forgets a picture that Telegram no longer knows.
    ///
    /// # Errors
    /// If it could not be removed.
    pub async fn drop_picture(self, key: &PictureKey) -> Result<()> {
        self.store
            .write(None, async |tx| delete(tx, key).await)
            .await
    }
}

impl Store {
    /// The ids of the rows that cannot be read.
    pub(super) async fn picture_rows(&self) -> Result<Vec<i64>> {
        self.each(ROWS, |row: PictureRow| read(row).map(drop)).await
    }
}

/// The digest and the name of the file.
fn read((_, language, digest, file): PictureRow) -> Result<(String, String)> {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).map_err(|_| Error::Unreadable("picture"));
    language_of(&language).ok_or(Error::Unreadable("language"))?;
    let (digest, file) = (text(digest)?, text(file)?);
    let is_digest = digest.len() == 64 && digest.bytes().all(|it| it.is_ascii_hexdigit());
    if is_digest && !file.is_empty() {
        Ok((digest, file))
    } else {
        Err(Error::Unreadable("picture"))
    }
}

async fn of(reader: &mut Reader, key: &PictureKey) -> Result<Vec<SqliteRow>> {
    let rows = sqlx::query(
        "select picture.id, picture.language, picture.digest, picture.file_id
         from picture join court_case on court_case.id = picture.case_id
         where court_case.slug = $1 and picture.language = $2",
    )
    .bind(key.case.as_str())
    .bind(key.language.code())
    .fetch_all(reader)
    .await?;
    Ok(rows)
}

async fn put(tx: &mut Tx, key: &PictureKey, file_id: &str) -> Result<()> {
    sqlx::query(
        "insert into picture (case_id, language, digest, file_id)
         select id, $2, $3, $4 from court_case where slug = $1
         on conflict (case_id, language) do update set digest = excluded.digest, file_id = excluded.file_id",
    )
    .bind(key.case.as_str())
    .bind(key.language.code())
    .bind(&key.digest)
    .bind(file_id)
    .execute(tx)
    .await?;
    Ok(())
}

async fn delete(tx: &mut Tx, key: &PictureKey) -> Result<()> {
    sqlx::query(
        "delete from picture where language = $2 and digest = $3
         and case_id in (select id from court_case where slug = $1)",
    )
    .bind(key.case.as_str())
    .bind(key.language.code())
    .bind(&key.digest)
    .execute(tx)
    .await?;
    Ok(())
}
