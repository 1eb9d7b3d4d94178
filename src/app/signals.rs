//! The signals that end the bot in order.

use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

/// Stops on a signal: Ctrl-C, the end of the terminal, or a service manager's.
pub async fn stop_on_signal(stop: CancellationToken) {
    let Ok(mut terminated) = signal(SignalKind::terminate()) else {
        return;
    };
    let mut hung_up = minds_its_terminal()
        .then(|| signal(SignalKind::hangup()).ok())
        .flatten();
    let terminal_ends = async {
        match &mut hung_up {
            Some(hung_up) => hung_up.recv().await,
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = terminated.recv() => {}
        _ = terminal_ends => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    tracing::info!("stopping");
    stop.cancel();
}

/// Whether the end of its terminal (SIGHUP) ends this process. Under `nohup` it does not, and only Linux says whether that
/// is so; elsewhere the system's default stays.
fn minds_its_terminal() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status
        .lines()
        .find_map(|line| line.strip_prefix("SigIgn:"))
        .and_then(|signals| u64::from_str_radix(signals.trim(), 16).ok());
    // The lowest bit is the first signal, `SIGHUP`.
    ignored.is_some_and(|signals| signals & 1 == 0)
}
