//! Letters on their way to a real mail server, played by the test.

use std::time::Duration;

use driehoek::{
    config::{Config, Flags},
    mail::{Letter, Mailer},
};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpListener,
};

/// Takes one letter and gives everything that was said to it; who only looks in is let go.
pub(crate) async fn take_one(listener: TcpListener) -> String {
    let mut heard = String::new();
    while !listen_to_one(&listener, &mut heard).await {}
    heard
}

/// Listens to whoever calls, and tells whether a letter came.
async fn listen_to_one(listener: &TcpListener, heard: &mut String) -> bool {
    let (mut stream, _) = listener.accept().await.unwrap();
    let (read, mut write) = stream.split();
    let mut lines = BufReader::new(read).lines();
    let mut is_letter = false;
    write.write_all(b"220 mail.test\r\n").await.unwrap();
    while let Ok(Some(line)) = lines.next_line().await {
        heard.push_str(&line);
        heard.push('\n');
        let answer: &[u8] = match line.as_str() {
            "." => {
                write.write_all(b"250 taken\r\n").await.unwrap();
                return true;
            }
            _ if is_letter => continue,
            "DATA" => {
                is_letter = true;
                b"354 go on\r\n"
            }
            _ => b"250 fine\r\n",
        };
        // Whoever said goodbye may be gone already.
        if write.write_all(answer).await.is_err() {
            return false;
        }
    }
    false
}

#[tokio::test]
async fn a_letter_reaches_the_mail_server_as_it_was_written() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut config = Config::plain(Flags::default());
    config.smtp_url = Some(format!("smtp://{}", listener.local_addr().unwrap()));
    config.mail_from = "Driehoek <post@driehoek.test>".to_owned();
    let mailer = Mailer::new(&config).unwrap();
    assert!(mailer.is_on());
    mailer.send(Letter {
        to: "noor@brug.nl".to_owned(),
        subject: "Aanmelden bij Driehoek".to_owned(),
        text: "Dag Noor,\n\nhttp://driehoek.test/aanmelden/abc\n".to_owned(),
    });
    let heard = tokio::time::timeout(Duration::from_secs(10), take_one(listener)).await.unwrap();
    for part in [
        "MAIL FROM:<post@driehoek.test>",
        "RCPT TO:<noor@brug.nl>",
        "Subject: Aanmelden bij Driehoek",
        "http://driehoek.test/aanmelden/abc",
    ] {
        assert!(heard.contains(part), "{part:?} is not in {heard}");
    }
}

#[tokio::test]
async fn whoever_sets_mail_up_can_try_it_out_and_hears_what_is_wrong() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut config = Config::plain(Flags::default());
    config.smtp_url = Some(format!("smtp://{}", listener.local_addr().unwrap()));
    config.mail_from = "post@driehoek.test".to_owned();
    let mailer = Mailer::new(&config).unwrap();
    let letter = Letter {
        to: "noor@brug.nl".to_owned(),
        subject: "Proef".to_owned(),
        text: "Komt dit aan?".to_owned(),
    };
    let server = tokio::spawn(take_one(listener));
    mailer.try_out(None).await.unwrap();
    mailer.try_out(Some(letter)).await.unwrap();
    let heard = tokio::time::timeout(Duration::from_secs(10), server).await.unwrap().unwrap();
    assert!(heard.contains("Subject: Proef"), "{heard}");
    // Nobody listens there any more.
    assert!(Mailer::new(&config).unwrap().try_out(None).await.is_err());
    assert!(Mailer::none().try_out(None).await.is_ok());
}

#[test]
fn a_mail_server_that_cannot_be_one_stops_the_start() {
    let mut config = Config::plain(Flags::default());
    assert!(!Mailer::new(&config).unwrap().is_on());
    config.smtp_url = Some("mail.example.org".to_owned());
    assert!(format!("{:#}", Mailer::new(&config).unwrap_err()).contains("smtp_url"));
    config.smtp_url = Some("smtp://localhost".to_owned());
    config.mail_from = "nobody".to_owned();
    assert!(format!("{:#}", Mailer::new(&config).unwrap_err()).contains("mail_from"));
}
