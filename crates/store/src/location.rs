//! Where a store is.

use std::path::PathBuf;

use crate::StoreError;

/// A SQLite file or a PostgreSQL address. Shown without its password.
#[derive(Clone, PartialEq, Eq)]
pub enum Location {
    /// A SQLite file.
    File(PathBuf),
    /// A `postgres://` URL.
    Postgres(String),
}

impl Location {
    /// A `postgres://` or `postgresql://` URL, or a file.
    ///
    /// # Errors
    /// For any other URL.
    pub fn parse(text: &str) -> Result<Location, StoreError> {
        match text.split_once("://") {
            Some(("postgres" | "postgresql", _)) => Ok(Location::Postgres(text.to_owned())),
            Some((scheme, _)) => {
                Err(StoreError::Location(format!("stores are files or postgres:// addresses, not {scheme}://")))
            }
            None if text.is_empty() => Err(StoreError::Location("the store's address is empty".to_owned())),
            None => Ok(Location::File(PathBuf::from(text))),
        }
    }
}

impl std::fmt::Display for Location {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Location::File(path) => write!(f, "{}", path.display()),
            Location::Postgres(url) => f.write_str(&without_password(url)),
        }
    }
}

impl std::fmt::Debug for Location {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Location({self})")
    }
}

fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let (authority, tail) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let authority = match authority.rsplit_once('@') {
        Some((user, host)) => format!("{}@{host}", user.split(':').next().unwrap_or_default()),
        None => authority.to_owned(),
    };
    // A password may also be given as a parameter.
    let tail = match tail.split_once('?') {
        Some((path, query)) => {
            let kept: Vec<&str> = query.split('&').filter(|pair| !pair.starts_with("password=")).collect();
            if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
        }
        None => tail.to_owned(),
    };
    format!("{scheme}://{authority}{tail}")
}

#[cfg(test)]
mod tests {
    use super::Location;

    #[test]
    fn passwords_are_not_shown() {
        for (given, shown) in [
            ("postgres://ann:secret@db:5432/x", "postgres://ann@db:5432/x"),
            ("postgres://ann:se:c@ret@db/x?sslmode=disable&password=secret", "postgres://ann@db/x?sslmode=disable"),
            ("postgresql:///x?password=secret", "postgresql:///x"),
            ("some/file.db", "some/file.db"),
        ] {
            assert_eq!(Location::parse(given).unwrap().to_string(), shown);
            assert!(!format!("{:?}", Location::parse(given).unwrap()).contains("secret"));
        }
    }

    #[test]
    fn other_addresses_are_refused() {
        assert!(Location::parse("mysql://x").unwrap_err().to_string().contains("not mysql://"));
        assert!(Location::parse("").is_err());
    }
}
