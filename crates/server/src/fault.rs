//! The one mapping from errors to HTTP.

use app::{Detail, Error};
use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An error on the wire.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Fault {
    /// A stable word for programs.
    pub code: String,
    /// What is wrong and what to do.
    pub message: String,
    /// Each part that is wrong, where several are.
    pub details: Vec<Detail>,
}

/// An error with its status.
#[derive(Debug)]
pub(crate) struct Failure(pub StatusCode, pub Fault);

impl Failure {
    /// A failure of the request itself.
    pub fn request(status: StatusCode, code: &str, message: impl Into<String>) -> Failure {
        Failure(status, Fault { code: code.to_owned(), message: message.into(), details: Vec::new() })
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        let status = match &error {
            Error::NotFound { .. } => StatusCode::NOT_FOUND,
            Error::Invalid { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Error::Conflict(_) => StatusCode::CONFLICT,
            Error::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
            Error::Packs(_) | Error::Damaged(_) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        if status.is_server_error() {
            tracing::error!(code = error.code(), %error, "request failed");
        }
        let fault = Fault {
            code: error.code().to_owned(),
            message: error.to_string(),
            details: match error {
                Error::Invalid { details, .. } => details,
                _ => Vec::new(),
            },
        };
        Failure(status, fault)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        (self.0, Json(self.1)).into_response()
    }
}
