//! What protects this machine from a command, in words.

/// How well one protection works here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// As meant.
    On,
    /// By weaker means; the detail says which.
    Fallback,
    /// Not at all.
    Off,
}

/// One protection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protection {
    /// What it is called.
    pub name: &'static str,
    /// How well it works here.
    pub state: State,
    /// What it does; where it is not on, what is missing and how to get it.
    pub detail: String,
}

impl Protection {
    pub(crate) fn new(name: &'static str, state: State, detail: impl Into<String>) -> Protection {
        Protection { name, state, detail: detail.into() }
    }
}

/// The protections that a sandbox in [`crate::Mode::Full`] would have here, without starting one.
pub fn protections() -> Vec<Protection> {
    #[cfg(target_os = "linux")]
    return crate::linux::probe::describe(&crate::linux::probe::probe());
    #[cfg(not(target_os = "linux"))]
    own_code()
}

/// What is left in [`crate::Mode::OwnCode`].
pub(crate) fn own_code() -> Vec<Protection> {
    vec![
        Protection::new(
            "isolation",
            State::Off,
            "commands run as this program's user and may read, change and send whatever it may: for your own code only. \
             Isolation needs Linux 5.13 or newer with name spaces and seccomp",
        ),
        Protection::new("time limits", State::On, "per process by the kernel, and on the clock for all of them"),
        Protection::new(
            "memory limit",
            State::Off,
            "peak memory is measured, for the largest process, and not limited",
        ),
    ]
}
