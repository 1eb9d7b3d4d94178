//! The connections to this Telegram, which an outage cuts.

use std::{
    io,
    net::SocketAddr,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use axum::serve::Listener;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
};

use super::Hub;

/// An outage of the whole of Telegram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outage {
    /// Nothing.
    Off,
    /// Every call ends with a closed connection and no answer.
    HangsUp,
    /// Every call is answered with 502 and a page of HTML.
    BadGateway,
    /// Every call is answered with 401, as with a token that was revoked.
    RefusesToken,
}

/// What becomes of polls (`getUpdates`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PollBehaviour {
    /// They are answered.
    AsUsual,
    /// They are answered with 502, whatever else works.
    None,
    /// They are answered with 401, whatever else works.
    Refused,
    /// They are cut off by another reader's.
    ToAnother,
}

/// Accepts connections.
pub(super) struct Connections {
    pub(super) listener: TcpListener,
    pub(super) hub: Arc<Hub>,
}

/// A connection; nothing can be written to it while the bot is hung up on.
pub(super) struct Connection {
    stream: TcpStream,
    hub: Arc<Hub>,
}

impl Listener for Connections {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Connection, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.listener).await;
        // A connection that does not take the option is slower, and works.
        let _ = stream.set_nodelay(true);
        let hub = Arc::clone(&self.hub);
        (Connection { stream, hub }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

impl Connection {
    fn stands(&self) -> io::Result<()> {
        match self.hub.outage() {
            Outage::Off | Outage::BadGateway | Outage::RefusesToken => Ok(()),
            Outage::HangsUp => Err(io::ErrorKind::ConnectionReset.into()),
        }
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.stands()?;
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.stands()?;
        Pin::new(&mut self.stream).poll_write_vectored(context, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
