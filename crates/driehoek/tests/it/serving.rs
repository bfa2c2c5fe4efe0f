//! The program on a real socket: what the loop around the router adds.

use std::{convert::Infallible, sync::Arc, time::Duration};

use axum::{Router, body::Body, routing::get};
use driehoek::server;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    sync::{Notify, oneshot},
    task::JoinHandle,
};

use crate::visitor::Site;

struct Running {
    address: std::net::SocketAddr,
    stop: oneshot::Sender<()>,
    done: JoinHandle<()>,
}

fn run(router: Router) -> Running {
    let listener = server::listen("127.0.0.1:0".parse().unwrap()).unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let done = tokio::spawn(server::serve(listener, router, async move { drop(stopped.await) }));
    Running { address, stop, done }
}

/// Sends these bytes and reads until the other side closes, or has said this.
async fn talk(running: &Running, said: &[u8], until: &str) -> (TcpStream, String) {
    let mut stream = TcpStream::connect(running.address).await.unwrap();
    stream.write_all(said).await.unwrap();
    let mut heard = Vec::new();
    let mut part = [0; 4096];
    while !String::from_utf8_lossy(&heard).contains(until) {
        let read = tokio::time::timeout(Duration::from_secs(10), stream.read(&mut part));
        match read.await.unwrap().unwrap() {
            0 => break,
            count => heard.extend_from_slice(&part[..count]),
        }
    }
    (stream, String::from_utf8_lossy(&heard).into_owned())
}

#[tokio::test]
async fn somebody_who_posts_ten_megabytes_reads_why_it_is_refused() {
    let site = Site::empty().await;
    let running = run(site.router.clone());
    let length = 10 * 1024 * 1024;
    let mut said = format!(
        "POST /aanmelden HTTP/1.1\r\nHost: driehoek.test\r\nOrigin: http://driehoek.test\r\n\
        Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\
        Connection: close\r\n\r\n"
    )
    .into_bytes();
    said.resize(said.len() + length, b'x');
    let (_, heard) = talk(&running, &said, "</html>").await;
    assert!(heard.starts_with("HTTP/1.1 413"), "{}", &heard[..heard.len().min(200)]);
    assert!(heard.contains("Dit is te groot"));
}

#[tokio::test]
async fn stopping_does_not_wait_for_pages_that_keep_listening() {
    let endless = || async {
        let first = futures_util::stream::iter([Ok::<_, Infallible>("data: 1\n\n")]);
        let parts = futures_util::StreamExt::chain(first, futures_util::stream::pending());
        Body::from_stream(parts)
    };
    let running = run(Router::new().route("/stroom", get(endless)));
    let request = b"GET /stroom HTTP/1.1\r\nHost: driehoek.test\r\n\r\n";
    let (stream, _) = talk(&running, request, "data: 1").await;
    running.stop.send(()).unwrap();
    tokio::time::timeout(Duration::from_secs(10), running.done).await.unwrap().unwrap();
    drop(stream);
}

#[tokio::test]
async fn a_request_under_way_is_still_answered_after_stopping() {
    let arrived = Arc::new(Notify::new());
    let here = Arc::clone(&arrived);
    let slow = get(move || {
        here.notify_one();
        async {
            tokio::time::sleep(Duration::from_millis(300)).await;
            "klaar"
        }
    });
    let running = run(Router::new().route("/traag", slow));
    let request = b"GET /traag HTTP/1.1\r\nHost: driehoek.test\r\nConnection: close\r\n\r\n";
    let mut stream = TcpStream::connect(running.address).await.unwrap();
    stream.write_all(request).await.unwrap();
    arrived.notified().await;
    running.stop.send(()).unwrap();
    let mut heard = String::new();
    stream.read_to_string(&mut heard).await.unwrap();
    assert!(heard.ends_with("klaar"), "{heard}");
    running.done.await.unwrap();
}
