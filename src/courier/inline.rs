//! Answering inline queries: what can be posted in any chat.

use teloxide::payloads::{AnswerInlineQuery, AnswerInlineQuerySetters};
use teloxide::types::{
    InlineQueryId, InlineQueryResult, InlineQueryResultArticle, InlineQueryResultsButton,
    InlineQueryResultsButtonKind, InputMessageContent, InputMessageContentText,
};

use super::entities::MessageText;
use super::payloads::{keyboard, no_preview};
use super::{Courier, Outcome};
use crate::domain::message::{InlineAnswer, InlineResult};
use crate::domain::start::StartPayload;

impl Courier {
    /// Answers an inline query. Telegram keeps the answer for nobody else, and for no time: a case may change at any moment.
    pub async fn answer_inline(&self, query_id: &str, answer: &InlineAnswer) -> Outcome {
        let id = InlineQueryId(query_id.to_owned());
        let mut payload = AnswerInlineQuery::new(id, answer.results.iter().map(article))
            .is_personal(true)
            .cache_time(0);
        payload.button = answer.above.clone().map(|text| InlineQueryResultsButton {
            text,
            kind: InlineQueryResultsButtonKind::StartParameter(StartPayload::Greeting.to_string()),
        });
        self.call(&payload, None).await
    }
}

fn article(result: &InlineResult) -> InlineQueryResult {
    let said = MessageText::styled(&result.message.text);
    let mut content = InputMessageContentText::new(result.message.text.as_str());
    content.entities = said.for_others();
    content.link_preview_options = Some(no_preview());
    let content = InputMessageContent::Text(content);
    let mut article = InlineQueryResultArticle::new(&result.id, &result.title, content);
    article.description = Some(result.description.clone());
    let rows = &result.message.rows;
    article.reply_markup = (!rows.is_empty()).then(|| keyboard(rows));
    InlineQueryResult::Article(article)
}
