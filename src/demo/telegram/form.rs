//! A call whose body is a form (RFC 7578), as one with a file must be: its parts, as the parameters of JSON would be.

use serde_json::{Map, Value, json};

use super::methods::{Parameter, ParameterKind};

/// The boundary between the parts, from the body's content type; `None` if that is no form.
pub(super) fn boundary(content_type: &str) -> Option<&str> {
    let parameters = content_type.strip_prefix("multipart/form-data")?;
    let (_, boundary) = parameters.split_once("boundary=")?;
    Some(boundary.trim_matches('"'))
}

/// Reads a form. In one every parameter is a text, whatever its type: an object is its JSON.
///
/// # Errors
/// What is wrong with it.
pub(super) fn read(
    body: &[u8],
    boundary: &str,
    parameters: &[Parameter],
) -> Result<Map<String, Value>, String> {
    let mut args = Map::new();
    for part in parts(body, boundary)? {
        let kind = parameters.iter().find(|known| known.name == part.name);
        let value = value(&part, kind.map(|known| known.kind));
        args.insert(part.name.to_owned(), value);
    }
    Ok(args)
}

/// A part of a form.
struct FormPart<'a> {
    name: &'a str,
    /// Only that of a file has one.
    file: Option<&'a str>,
    content: &'a [u8],
}

fn value(part: &FormPart<'_>, kind: Option<ParameterKind>) -> Value {
    let text = String::from_utf8_lossy(part.content);
    match (kind, part.file) {
        // What is in it has to pass through JSON, each byte as the character of that number.
        (Some(ParameterKind::FileOrId), Some(_)) => {
            let content: String = part.content.iter().copied().map(char::from).collect();
            json!({ "content": content })
        }
        (_, Some(name)) => {
            json!({ "name": name, "bytes": part.content.len(), "text": text })
        }
        (Some(ParameterKind::Chat | ParameterKind::FileOrId | ParameterKind::Text), None)
        | (None, None) => json!(text),
        (
            Some(
                ParameterKind::Array
                | ParameterKind::Boolean
                | ParameterKind::File
                | ParameterKind::Integer
                | ParameterKind::Object,
            ),
            None,
        ) => serde_json::from_str(&text).unwrap_or_else(|_| json!(text)),
    }
}

fn parts<'a>(body: &'a [u8], boundary: &str) -> Result<Vec<FormPart<'a>>, String> {
    let (first, between) = (format!("--{boundary}"), format!("\r\n--{boundary}"));
    let mut left = body
        .strip_prefix(first.as_bytes())
        .ok_or("the form does not begin with its boundary")?;
    let mut parts = Vec::new();
    while let Some(part) = left.strip_prefix(b"\r\n") {
        let end = find(part, between.as_bytes()).ok_or("a part of the form does not end")?;
        parts.push(read_part(&part[..end]).ok_or("a part of the form has no name")?);
        left = &part[end + between.len()..];
    }
    if left.starts_with(b"--") {
        Ok(parts)
    } else {
        Err("the form does not end with its boundary".to_owned())
    }
}

fn read_part(part: &[u8]) -> Option<FormPart<'_>> {
    let blank = find(part, b"\r\n\r\n")?;
    let headers = std::str::from_utf8(&part[..blank]).ok()?;
    let is_disposition = |line: &&str| {
        let line = line.to_ascii_lowercase();
        line.starts_with("content-disposition: form-data")
    };
    let disposition = headers.split("\r\n").find(is_disposition)?;
    let quoted = |field: &str| {
        let (_, value) = disposition.split_once(&format!("; {field}=\""))?;
        Some(value.split_once('"')?.0)
    };
    Some(FormPart {
        name: quoted("name")?,
        file: quoted("filename"),
        content: &part[blank + 4..],
    })
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|at| at == what)
}

#[cfg(test)]
mod tests {
    use super::{super::methods::METHODS, *};

    const FORM: &str = "--x\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n5\r\n\
        --x\r\nContent-Disposition: form-data; name=\"message_thread_id\"\r\n\r\n7\r\n\
        --x\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a.txt\"\r\n\
        Content-Type: text/plain\r\n\r\none\r\n--two\r\n--x--\r\n";

    fn form(body: &str) -> Result<Map<String, Value>, String> {
        let send = METHODS.iter().find(|it| it.called == "sendDocument");
        read(body.as_bytes(), "x", send.unwrap().parameters)
    }

    #[test]
    fn the_parts_of_a_form_are_parameters() {
        let args = form(FORM).unwrap();
        let file = json!({ "name": "a.txt", "bytes": 10, "text": "one\r\n--two" });
        let all = json!({ "chat_id": "5", "message_thread_id": 7, "document": file });
        assert_eq!(Value::Object(args), all);
        let content_type = "multipart/form-data; boundary=x-5";
        assert_eq!(boundary(content_type), Some("x-5"));
        assert_eq!(boundary("application/json"), None);
    }

    #[test]
    fn what_is_no_form_is_refused() {
        for (from, to, problem) in [
            (
                "--x\r\nC",
                "--y\r\nC",
                "the form does not begin with its boundary",
            ),
            ("--x--", "--y--", "a part of the form does not end"),
            ("--x--", "--x!", "the form does not end with its boundary"),
            (" name=\"chat_id\"", "", "a part of the form has no name"),
        ] {
            let body = FORM.replacen(from, to, 1);
            assert_eq!(form(&body).unwrap_err(), problem, "{from}");
        }
    }
}
