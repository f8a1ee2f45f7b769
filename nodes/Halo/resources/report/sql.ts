const NOTES_AND_TEXTS = /--[^\r\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|\[[^\]]*\]/g;
const OTHER_WORDS =
	/\b(insert|update|delete|merge|into|truncate|drop|alter|create|grant|revoke|deny|exec|execute|declare|set|use|backup|restore|dbcc|shutdown|kill|openrowset|openquery|opendatasource)\b/i;

/**
 * Whether SQL plainly only reads: a single SELECT, with or without WITH. What it says in texts, notes and [names] does
 * not count. It is careful, not clever: false means that it cannot be told.
 */
export function onlyReads(sql: string): boolean {
	const bare = sql.replace(NOTES_AND_TEXTS, ' ').trim();
	const single = bare.replace(/;\s*$/, '');
	return /^(select|with)\b/i.test(single) && !single.includes(';') && !OTHER_WORDS.test(single);
}
