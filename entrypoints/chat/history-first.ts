/** Whether the page was opened for the history: it then stands in the chat's place. */
export function isHistoryFirst(): boolean {
  return location.hash === '#history';
}
