-- Two titles ask for the same where they differ only in case, spaces and punctuation.
create function words_of(title text) returns text language sql immutable strict
    return lower(regexp_replace(title, '[[:space:][:punct:]　，。；：、？！…—·“”‘’《》〈〉（）〔〕【】「」]+', '', 'g'));
create index case_content_words on case_content (words_of(title));
