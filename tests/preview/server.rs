//! A running preview and a browser of a few lines.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::{text, vindplaats};

/// Longer than anything here takes, on the slowest machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// A running preview; it stops when this is dropped.
pub(super) struct Server {
    program: Child,
    /// `127.0.0.1:4000`.
    pub(super) address: String,
}

impl Server {
    /// Starts a preview of a content folder on a free port.
    pub(super) fn start(content: &Path, theme: &Path) -> Self {
        let arguments = ["serve", "--port", "0", "--date", "2026-11-22", "--content"];
        let mut program = vindplaats(&arguments)
            .args([text(content), "--theme", text(theme)])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(program.stdout.take().expect("stdout is piped")).lines();
        let told = lines.by_ref().map_while(Result::ok).find_map(|line| {
            let (_, rest) = line.split_once("http://")?;
            rest.split_once('/').map(|(address, _)| address.to_owned())
        });
        std::thread::spawn(move || lines.for_each(drop));
        let address = told.expect("the program prints its address");
        Self { program, address }
    }

    /// Asks for a path as a browser does.
    pub(super) fn get(&self, path: &str) -> Response {
        self.ask("GET", path, &self.address)
    }

    /// Asks with a method and a `Host` of choice.
    pub(super) fn ask(&self, method: &str, path: &str, host: &str) -> Response {
        self.send(&format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\n"))
    }

    /// Asks for a path with one more header: `Range: bytes=0-9`.
    pub(super) fn get_with(&self, path: &str, header: &str) -> Response {
        self.send(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\n{header}\r\n", self.address))
    }

    fn send(&self, head: &str) -> Response {
        let mut stream = self.connect();
        write!(stream, "{head}Connection: close\r\n\r\n").expect("the preview listens");
        let mut text = String::new();
        stream.read_to_string(&mut text).expect("the preview answers with text");
        Response::of(&text)
    }

    /// Follows the events of a page that was made of `site`.
    pub(super) fn events(&self, site: &str) -> Events {
        let mut stream = self.connect();
        let path = format!("/_vindplaats/events?site={site}");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.address)
            .expect("the preview listens");
        let mut events = Events(BufReader::new(stream));
        while !events.line().is_empty() {}
        events
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).expect("the preview listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout can be set");
        stream
    }

    /// Presses Ctrl-C and waits for the exit code.
    pub(super) fn interrupt(mut self) -> Option<i32> {
        let kill = Command::new("kill").args(["-INT", &self.program.id().to_string()]).status();
        assert!(kill.expect("there is a kill").success());
        self.program.wait().expect("the preview stops").code()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have stopped already.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// What came back.
pub(super) struct Response {
    pub(super) status: u16,
    head: String,
    pub(super) body: String,
}

impl Response {
    fn of(text: &str) -> Self {
        let (head, body) = text.split_once("\r\n\r\n").expect("head and body");
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
        Self { status: status.expect("a status"), head: head.to_owned(), body: body.to_owned() }
    }

    /// The value of a header, or nothing.
    pub(super) fn header(&self, name: &str) -> &str {
        let mut headers = self.head.lines().filter_map(|line| line.split_once(": "));
        headers.find(|(key, _)| key.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
    }

    /// The site this page was made of, as it tells its script.
    pub(super) fn site(&self) -> &str {
        let (_, rest) = self.body.split_once("preview.js?site=").expect("the script is added");
        rest.split('"').next().unwrap_or_default()
    }
}

/// The events of a page.
pub(super) struct Events(BufReader<TcpStream>);

impl Events {
    /// Waits for the next event and gives its name.
    pub(super) fn next(&mut self) -> String {
        let started = Instant::now();
        loop {
            if let Some(name) = self.line().strip_prefix("event: ") {
                return name.to_owned();
            }
            // Lines that keep the connection alive come for ever.
            assert!(started.elapsed() < PATIENCE, "no event comes");
        }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        let length = self.0.read_line(&mut line).expect("an event comes in time");
        assert!(length > 0, "the preview stopped");
        line.trim_end().to_owned()
    }
}
