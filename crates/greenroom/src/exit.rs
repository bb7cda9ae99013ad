//! Exit codes and failures.

/// The thing asked about failed.
pub const FAILED: u8 = 1;
/// The call was wrong.
pub const MISUSE: u8 = 2;
/// The program is at fault.
pub const INTERNAL: u8 = 70;

/// Why a command ended early.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// An operation refused or failed.
    #[error(transparent)]
    Operation(#[from] app::Error),
    /// The store could not be opened.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// The call makes no sense.
    #[error("{0}")]
    Misuse(String),
    /// The answer to what was asked is no; it has been printed.
    #[error("")]
    Failed,
    /// Reading or writing failed.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

impl Failure {
    /// The exit code it ends with.
    pub fn code(&self) -> u8 {
        use app::Error;
        match self {
            Failure::Operation(Error::NotFound { .. } | Error::Invalid { .. }) | Failure::Misuse(_) => MISUSE,
            Failure::Operation(Error::Packs(_) | Error::Damaged(_)) => INTERNAL,
            Failure::Operation(_) | Failure::Store(_) | Failure::Failed | Failure::Io(_) => FAILED,
        }
    }

    /// A stable word for programs.
    pub fn word(&self) -> &'static str {
        match self {
            Failure::Operation(error) => error.code(),
            Failure::Store(_) => "store",
            Failure::Misuse(_) => "misuse",
            Failure::Failed => "failed",
            Failure::Io(_) => "io",
        }
    }
}
