/** The kinds of source in the reader's words, by the stored kind. */
export const SOURCE_KIND_LABELS: Readonly<Record<string, string>> = {
  registry_record: 'registry record',
  registry_mirror: 'copy of a registry record',
  paper: 'paper',
  web_page: 'web page',
  news: 'news',
  document: 'document',
  table_row: 'row of a table',
}
