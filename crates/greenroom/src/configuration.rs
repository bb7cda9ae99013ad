//! Where things are: flag before environment before the platform's default.

use app::{App, SystemWorld, World};
use etcetera::{AppStrategy, AppStrategyArgs, choose_app_strategy};
use std::path::PathBuf;
use std::sync::Arc;
use store::{Location, Store};

use crate::exit::Failure;

/// Places given on the command line or in the environment.
#[derive(Clone, Debug, clap::Args)]
pub struct Places {
    /// Folder that holds everything [default: the platform's data folder]
    #[arg(long, env = "GREENROOM_HOME", value_name = "FOLDER", global = true)]
    pub home: Option<PathBuf>,
    /// Store: a SQLite file, or a postgres:// URL (a password in it is better given as GREENROOM_STORE than as a flag)
    /// [default: greenroom.db in the home folder]
    #[arg(long, env = "GREENROOM_STORE", value_name = "FILE|URL", global = true, hide_env_values = true)]
    pub store: Option<String>,
}

impl Places {
    /// The folder that holds everything.
    pub fn home(&self) -> Result<PathBuf, Failure> {
        if let Some(home) = &self.home {
            return Ok(home.clone());
        }
        let names = AppStrategyArgs {
            top_level_domain: "org".to_owned(),
            author: "Greenroom".to_owned(),
            app_name: "greenroom".to_owned(),
        };
        let strategy = choose_app_strategy(names)
            .map_err(|error| Failure::Misuse(format!("no home folder is known ({error}); set GREENROOM_HOME")))?;
        Ok(strategy.data_dir())
    }

    /// Where the store is.
    fn location(&self) -> Result<Location, Failure> {
        Ok(match &self.store {
            Some(given) => Location::parse(given)?,
            None => Location::File(self.home()?.join("greenroom.db")),
        })
    }

    /// Whether there is a store already; of one that is not a file, it is assumed.
    pub fn has_store(&self) -> Result<bool, Failure> {
        Ok(match self.location()? {
            Location::File(file) => file.exists(),
            _ => true,
        })
    }

    /// Opens the store and wires the program. A migration is told on standard error.
    pub async fn open(&self) -> Result<App, Failure> {
        let home = self.home()?;
        let location = self.location()?;
        let world = SystemWorld;
        let opened = Store::open(&location, world.now_ms()).await?;
        if let Some(migrated) = &opened.migrated {
            eprintln!("greenroom: {migrated}");
        }
        Ok(App::new(opened.store, Arc::new(world), home, location.to_string()))
    }
}
