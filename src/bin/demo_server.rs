//! The demo backend on a loopback address, for development, journeys and curl.

#![allow(clippy::print_stdout, clippy::print_stderr)] // a program for people: the address and the codes are its output

use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use altegio_me::demo_backend::{DemoBackend, DemoConfig, LimitRule};
use altegio_me::platform::clock::Clock;
use chrono::{DateTime, Utc};
use tokio::net::TcpListener;

const USAGE: &str = "\
usage: demo_server --listen 127.0.0.1:PORT [options]

  --listen ADDRESS   a loopback address; port 0 takes a free one
  --data FILE        keep the state in FILE (made when missing)
  --renew-after DAYS set FILE aside when it is that old, or cannot be used
  --seed N           another life (default 1)
  --now RFC3339      the clock starts there and runs on (default: the system's)
  --latency MS       before every answer
  --chaos            delays, losses and 5xx at random
  --limits off       no 200 a minute and 5 a second
  --control          open the control door for tests: see docs/demo-backend.md";

struct Arguments {
    listen: SocketAddr,
    data: Option<PathBuf>,
    renewed_after: Option<chrono::Duration>,
    seed: u64,
    now: Option<DateTime<Utc>>,
    latency: Duration,
    chaos: bool,
    has_limits: bool,
    control: bool,
}

fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(problem) => {
            eprintln!("demo_server: {problem}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let ran = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .and_then(|runtime| runtime.block_on(serve(arguments)).map_err(std::io::Error::other));
    match ran {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("demo_server: {problem}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(arguments: Arguments) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let config = DemoConfig {
        clock: arguments.now.map_or_else(Clock::system, Clock::starting_at),
        seed: arguments.seed,
        limits: arguments.has_limits.then_some(LimitRule::DOCUMENTED),
        public_base: None,
        payment_base: None,
        data_file: arguments.data,
        renewed_after: arguments.renewed_after,
        chaos: arguments.chaos,
        latency: arguments.latency,
        control: arguments.control,
        on_code: Some(Arc::new(|last_digits, code| eprintln!("code for …{last_digits}: {code}"))),
    };
    let backend = DemoBackend::open(config)?;
    let listener = TcpListener::bind(arguments.listen).await?;
    println!("listening on http://{}", listener.local_addr()?);
    std::io::stdout().flush()?;
    tokio::select! {
        served = backend.serve(listener) => served?,
        () = told_to_stop() => {}
    }
    backend.save()?;
    Ok(())
}

/// Ctrl-C or SIGTERM.
async fn told_to_stop() {
    #[cfg(unix)]
    if let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        return;
    }
    let _ = tokio::signal::ctrl_c().await;
}

impl Arguments {
    /// `None` when only the usage is wanted.
    fn parse(mut given: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let mut listen = None;
        let mut arguments = Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            data: None,
            renewed_after: None,
            seed: 1,
            now: None,
            latency: Duration::ZERO,
            chaos: false,
            has_limits: true,
            control: false,
        };
        while let Some(name) = given.next() {
            let mut value = || given.next().ok_or_else(|| format!("{name} needs a value"));
            match name.as_str() {
                "--help" | "-h" => return Ok(None),
                "--listen" => listen = Some(address(&value()?)?),
                "--data" => arguments.data = Some(PathBuf::from(value()?)),
                "--renew-after" => {
                    let days = number("--renew-after", &value()?)?;
                    arguments.renewed_after = Some(chrono::Duration::days(days.min(36_500) as i64));
                }
                "--seed" => arguments.seed = number("--seed", &value()?)?,
                "--latency" => arguments.latency = Duration::from_millis(number("--latency", &value()?)?),
                "--now" => arguments.now = Some(moment(&value()?)?),
                "--limits" => {
                    arguments.has_limits = match value()?.as_str() {
                        "off" => false,
                        "on" => true,
                        other => return Err(format!("--limits is on or off, not {other:?}")),
                    }
                }
                "--chaos" => arguments.chaos = true,
                "--control" => arguments.control = true,
                other => return Err(format!("{other:?} is not an option of this program")),
            }
        }
        arguments.listen = listen.ok_or("--listen is missing")?;
        Ok(Some(arguments))
    }
}

fn address(text: &str) -> Result<SocketAddr, String> {
    let address: SocketAddr = text.parse().map_err(|_| format!("--listen {text:?} is not ADDRESS:PORT"))?;
    if address.ip().is_loopback() {
        Ok(address)
    } else {
        Err(format!("--listen {text} is not a loopback address; this server is for this machine only"))
    }
}

fn number(name: &str, text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| format!("{name} {text:?} is not a whole number"))
}

fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    DateTime::parse_from_rfc3339(text)
        .map(|moment| moment.with_timezone(&Utc))
        .map_err(|_| format!("--now {text:?} is not a moment like 2026-11-24T09:41:00+01:00"))
}
