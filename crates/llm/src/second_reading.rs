//! Asking for a second reading of an answer.

use genai::adapter::AdapterKind;
use genai::chat::{ChatMessage, ChatOptions, ChatRequest, ChatResponseFormat};
use genai::resolver::{AuthData, Endpoint};
use genai::{Client, ModelIden, ServiceTarget, WebConfig};
use listen::Answer;
use listen::second::{self, SecondReading, Wish};

use crate::connection::{Connection, Kind};

/// Longest reply, in tokens.
const TOKENS: u32 = 900;

/// Why there is no second reading. Nothing else changes by it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failed {
    /// It took longer than the connection's patience.
    #[error("no reply in time")]
    Late,
    /// It can't be reached, or refused to answer.
    #[error("{0}")]
    Unreachable(String),
    /// The reply is not what was asked for.
    #[error("the reply could not be used: {0}")]
    Unusable(String),
}

/// Asks a language model what it hears in an answer, and how it would put the follow-up. Only what can be checked
/// against the answer's own words comes back.
///
/// # Errors
/// When there is no reply in time, or none that can be used.
pub async fn second_reading(
    connection: &Connection,
    answer: &Answer<'_>,
    wish: &Wish,
) -> Result<SecondReading, Failed> {
    let reply = tokio::time::timeout(connection.patience, ask(connection, answer, wish)).await;
    let reply = reply.map_err(|_| Failed::Late)??;
    second::checked(&connection.model, &reply, answer, wish).map_err(Failed::Unusable)
}

async fn ask(connection: &Connection, answer: &Answer<'_>, wish: &Wish) -> Result<String, Failed> {
    let unreachable = |error: genai::Error| Failed::Unreachable(shortened(&error.to_string(), connection));
    let adapter = match connection.kind {
        Kind::OpenaiCompatible => AdapterKind::OpenAI,
        Kind::Anthropic => AdapterKind::Anthropic,
        Kind::Ollama => AdapterKind::Ollama,
    };
    let address = format!("{}/", connection.address.trim_end_matches('/'));
    let target = ServiceTarget {
        endpoint: Endpoint::from_owned(address),
        auth: AuthData::from_single(connection.key.clone().unwrap_or_else(|| "none".to_owned())),
        model: ModelIden::new(adapter, connection.model.clone()),
    };
    let client = Client::builder()
        .with_web_config(WebConfig::default().with_timeout(connection.patience))
        .build()
        .map_err(unreachable)?;
    let request = ChatRequest::from_system(second::INSTRUCTIONS)
        .append_message(ChatMessage::user(second::question(answer, wish)));
    let mut options = ChatOptions::default().with_temperature(0.0).with_max_tokens(TOKENS);
    if connection.kind != Kind::Anthropic {
        options = options.with_response_format(ChatResponseFormat::JsonMode);
    }
    let response = client.exec_chat(target, request, Some(&options)).await.map_err(unreachable)?;
    response.first_text().map(str::to_owned).ok_or_else(|| Failed::Unusable("it is empty".to_owned()))
}

/// An error for people: one line, not long, without the key.
fn shortened(message: &str, connection: &Connection) -> String {
    let line: String = message.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect();
    match &connection.key {
        Some(key) if !key.is_empty() => line.replace(key.as_str(), "(key)"),
        _ => line,
    }
}
