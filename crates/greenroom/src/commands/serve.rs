use clap::Args;
use server::Guard;
use std::fmt::Write;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;

use super::Context;
use crate::exit::Failure;

/// Port that is tried first, so that the address stays the same from day to day.
const PORT: u16 = 7465;

/// Start the server on this machine only, and open the browser.
#[derive(Args, Default)]
pub struct Serve {
    /// Port on 127.0.0.1 [default: 7465, or any free one if that is taken]
    #[arg(long)]
    port: Option<u16>,
    /// Print the link, but do not open a browser
    #[arg(long)]
    no_browser: bool,
}

impl Serve {
    pub async fn run(self, context: &Context) -> Result<(), Failure> {
        let app = Arc::new(context.places.open().await?);
        let listener = self.listen().await?;
        let guard = Guard::new(listener.local_addr()?, &token()?);
        let link = guard.link();
        if context.json {
            crate::output::line(&serde_json::json!({ "link": link }).to_string())?;
        } else {
            crate::output::line(&format!("Greenroom is ready: {link}\nStop it with Ctrl-C."))?;
        }
        let reading = app.clone();
        tokio::task::spawn_blocking(move || {
            if let Err(error) = reading.packs() {
                tracing::error!(%error, "packs can't be read");
            }
        });
        if !self.no_browser
            && let Err(error) = open::that_detached(&link)
        {
            eprintln!("greenroom: no browser could be opened ({error}); open the link above.");
        }
        server::serve(listener, app.clone(), guard, stopped()).await?;
        app.store.close().await;
        Ok(())
    }

    async fn listen(&self) -> Result<TcpListener, Failure> {
        let at = |port| SocketAddr::from(([127, 0, 0, 1], port));
        match self.port {
            Some(port) => TcpListener::bind(at(port)).await.map_err(|error| {
                Failure::Misuse(format!("port {port} can't be used: {error}; without --port a free one is taken"))
            }),
            None => match TcpListener::bind(at(PORT)).await {
                Ok(listener) => Ok(listener),
                Err(_) => Ok(TcpListener::bind(at(0)).await?),
            },
        }
    }
}

/// 128 bits that nobody can guess, new at each start.
fn token() -> Result<String, Failure> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|error| std::io::Error::other(format!("no random numbers: {error}")))?;
    let mut token = String::with_capacity(32);
    for byte in bytes {
        let _ = write!(token, "{byte:02x}");
    }
    Ok(token)
}

/// Resolves at Ctrl-C, and at SIGTERM where there is one.
async fn stopped() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let mut terminate = match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(terminate) => terminate,
            Err(_) => {
                let _ = interrupt.await;
                return;
            }
        };
        tokio::select! {
            _ = interrupt => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    {
        let _ = interrupt.await;
    }
}
