//! What a function of some type could answer without looking.

use syn::{GenericArgument, PathArguments, ReturnType, Type, TypePath};

/// Expressions of that type, as text; none where nothing sensible is known.
pub fn of_return(output: &ReturnType) -> Vec<String> {
    match output {
        ReturnType::Default => vec!["()".to_owned()],
        ReturnType::Type(_, kind) => of(kind),
    }
}

fn of(kind: &Type) -> Vec<String> {
    match kind {
        Type::Path(path) => of_path(path),
        Type::Tuple(tuple) if tuple.elems.is_empty() => vec!["()".to_owned()],
        Type::Tuple(tuple) => {
            let parts: Vec<_> = tuple.elems.iter().filter_map(|part| of(part).into_iter().next()).collect();
            if parts.len() == tuple.elems.len() {
                vec![format!("({})", parts.join(", "))]
            } else {
                Vec::new()
            }
        }
        Type::Reference(reference) => match reference.elem.as_ref() {
            Type::Path(path) if path.path.is_ident("str") => vec!["\"\"".to_owned(), "\"xyzzy\"".to_owned()],
            Type::Slice(_) => vec!["&[]".to_owned()],
            inner if reference.mutability.is_none() => {
                of(inner).into_iter().map(|value| format!("Box::leak(Box::new({value}))")).collect()
            }
            _ => Vec::new(),
        },
        Type::Paren(inner) => of(&inner.elem),
        _ => Vec::new(),
    }
}

fn of_path(path: &TypePath) -> Vec<String> {
    let Some(last) = path.path.segments.last() else { return Vec::new() };
    let inner = || first_argument(&last.arguments).map(of).unwrap_or_default();
    let wrapped =
        |before: &str| inner().into_iter().map(|value| format!("{before}({value})")).collect::<Vec<_>>();
    match last.ident.to_string().as_str() {
        "bool" => vec!["true".to_owned(), "false".to_owned()],
        "u8" | "u16" | "u32" | "u64" | "u128" | "usize" => vec!["0".to_owned(), "1".to_owned()],
        "i8" | "i16" | "i32" | "i64" | "i128" | "isize" => {
            vec!["0".to_owned(), "1".to_owned(), "-1".to_owned()]
        }
        "String" => vec!["String::new()".to_owned(), "\"xyzzy\".to_owned()".to_owned()],
        "Cow" => vec!["\"\".into()".to_owned(), "\"xyzzy\".into()".to_owned()],
        "Option" => [vec!["None".to_owned()], wrapped("Some")].concat(),
        "Result" => wrapped("Ok"),
        "Box" => wrapped("Box::new"),
        "Vec" => {
            [vec!["Vec::new()".to_owned()], inner().iter().map(|value| format!("vec![{value}]")).collect()]
                .concat()
        }
        _ => vec!["Default::default()".to_owned()],
    }
}

fn first_argument(arguments: &PathArguments) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(kind) => Some(kind),
        _ => None,
    })
}
