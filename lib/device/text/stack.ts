/** The fonts that are asked for a sign, in their order: the chosen face, then what the system has for the language. */

/**
 * Japanese, Chinese and Korean share signs but not their forms, and the system's own face may hold another language's:
 * the fonts of the text's language go before it. DejaVu, which many Linux systems call their own, has Arabic and Hebrew
 * letters of a poor cut.
 */
const BY_SCRIPT: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hiragino Sans', 'Yu Gothic', 'Meiryo', 'Noto Sans CJK JP', 'Noto Sans JP'],
  Hans: ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'],
  Hant: ['PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC'],
  Kore: ['Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans KR'],
  Arab: ['Noto Sans Arabic'],
  Hebr: ['Noto Sans Hebrew'],
};

/** As CSS writes it; `face` in quotes already. */
export function stackOf(face: string, language: string): string {
  const own = (BY_SCRIPT[scriptOf(language)] ?? []).map((name) => `"${name}"`);
  return [face, '"Inter Variable"', ...own, 'system-ui', '"Noto Sans"', 'sans-serif'].join(', ');
}

function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? '';
  } catch {
    return '';
  }
}
