//! What people type behind the bot's name in other chats, and what the bot offers them there.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::{
    ActionError, Telegram,
    call::Args,
    chat::bot_json,
    entities::{Content, LONGEST_TEXT},
    keyboard::Keyboard,
    observation::ObservationKind,
    refusal::CallRefusal,
    world::{QueryOrigin, World},
};

/// In characters (Bot API, `InlineQuery`); an application lets nobody type more.
const LONGEST_QUERY: usize = 256;
/// How many results an answer has at most, and of how many bytes their ids are (Bot API, `answerInlineQuery`).
const MOST_RESULTS: usize = 50;
const LONGEST_ID: usize = 64;
/// In characters (Bot API, `InlineQueryResultsButton`).
const LONGEST_PARAMETER: usize = 64;

impl Telegram {
    /// The same, until the bot has answered.
    ///
    /// # Errors
    /// If it does not.
    pub async fn types_inline(&self, name: &str, words: &str) -> Result<(), ActionError> {
        self.asks_inline(name, words);
        self.settled(name).await
    }

    /// A person has typed these words behind the bot's name in another chat. What they had typed before is of no use any more.
    pub fn asks_inline(&self, name: &str, words: &str) {
        let mut world = self.world();
        let id = world.id_of(name);
        world.forget_inline(id);
        let query = world.press(id, QueryOrigin::Inline);
        let typed: String = words.chars().take(LONGEST_QUERY).collect();
        let mut update = json!({
            "id": query.to_string(), "query": typed, "offset": "", "chat_type": "group",
        });
        if let Some(chat) = world.chats.get(&id) {
            update["from"] = chat.person_json(id);
        }
        world.push("inline_query", &update);
        drop(world);
        self.hub.stir();
    }

    /// A person posts in the chat with the bot what the bot offered them, and Telegram says more of the message than its text.
    pub fn posts_through_bot(&self, name: &str, text: &str, more: &Value) {
        let mut more = more.clone();
        more["via_bot"] = bot_json();
        self.says_with(name, text, &more);
    }
}

pub(super) fn answer_inline_query(world: &mut World, args: &Args) -> Result<Value, CallRefusal> {
    let results = args.get("results").and_then(Value::as_array);
    let results = results.map(Vec::as_slice).unwrap_or_default();
    if results.len() > MOST_RESULTS {
        return Err(CallRefusal::bad("RESULTS_TOO_MUCH"));
    }
    let mut ids = HashSet::new();
    let mut offered = Vec::new();
    for result in results {
        let field = |name| result.get(name).and_then(Value::as_str).unwrap_or_default();
        let id = field("id");
        if id.is_empty() || id.len() > LONGEST_ID {
            return Err(CallRefusal::bad("RESULT_ID_INVALID"));
        }
        if !ids.insert(id) {
            return Err(CallRefusal::bad("RESULT_ID_DUPLICATE"));
        }
        offered.push(article(result)?);
    }
    let above = match args.get("button") {
        Some(button) => Some(button_above(button)?),
        None => None,
    };
    let query = args.text("inline_query_id").unwrap_or_default();
    let Some((chat, QueryOrigin::Inline)) = world.answer(query) else {
        return Err(CallRefusal::bad(
            "query is too old and response timeout expired or query ID is invalid",
        ));
    };
    let buttons = above.map(|above| vec![vec![above]]);
    let shown = match offered.is_empty() {
        true => "nothing".to_owned(),
        false => offered.join("\n\n"),
    };
    world.hear((chat, None), ObservationKind::Offered, &shown, buttons);
    Ok(json!(true))
}

/// What a person sees of a result: its title and more of it, and, behind a line, what they would post.
fn article(result: &Value) -> Result<String, CallRefusal> {
    let field = |name| result.get(name).and_then(Value::as_str).unwrap_or_default();
    let title = field("title");
    if field("type") != "article" || title.is_empty() {
        return Err(CallRefusal::bad("ARTICLE_TITLE_EMPTY"));
    }
    let content = result.get("input_message_content");
    let of_content = |name| content.and_then(|content| content.get(name));
    let text = of_content("message_text").and_then(Value::as_str);
    let entities = of_content("entities").and_then(Value::as_array);
    let entities = entities.map(Vec::as_slice).unwrap_or_default();
    let posted = Content::read(text.unwrap_or_default(), entities)?;
    if posted.text.is_empty() {
        return Err(CallRefusal::bad("MESSAGE_EMPTY"));
    }
    if posted.length() > LONGEST_TEXT {
        return Err(CallRefusal::bad("MESSAGE_TOO_LONG"));
    }
    let keyboard = Keyboard::read(result.get("reply_markup"))?;
    let labels = keyboard
        .map(|keyboard| keyboard.labels())
        .unwrap_or_default();
    let rows = labels.iter().map(|row| format!("[{}]", row.join("] [")));
    let posted: Vec<String> = posted
        .shown
        .lines()
        .map(str::to_owned)
        .chain(rows)
        .collect();
    let posted: Vec<String> = posted.iter().map(|line| format!("| {line}")).collect();
    let description = field("description");
    Ok(format!("{title}\n{description}\n{}", posted.join("\n")))
}

/// The label of the button above the results.
fn button_above(button: &Value) -> Result<String, CallRefusal> {
    let field = |name| button.get(name).and_then(Value::as_str).unwrap_or_default();
    let (label, parameter) = (field("text"), field("start_parameter"));
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let fits = (1..=LONGEST_PARAMETER).contains(&parameter.len());
    if label.is_empty() || !fits || !parameter.chars().all(is_allowed) {
        return Err(CallRefusal::bad("START_PARAM_INVALID"));
    }
    Ok(label.to_owned())
}
