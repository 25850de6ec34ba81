/** Light markdown as React nodes: paragraphs, lists, bold, code, https links shown whole. Agent text is never HTML. */
import { Fragment, memo, type ReactNode } from 'react';
import { keyed } from '../keyed.ts';

export const Markdown = memo(function Markdown({ text }: { readonly text: string }) {
  // A block is known by where it begins, so that the growing last one stays the same element.
  return keyed(blocksOf(text), (block) => block.slice(0, 12)).map(({ key, row }) => <Block key={key} text={row} />);
});

/** Finished blocks keep their text, and so are not drawn again while the last one grows. */
const Block = memo(function Block({ text }: { readonly text: string }) {
  const lines = text.split('\n');
  if (lines.every((line) => /^\s*[-*•]\s+/.test(line))) return <ul>{items(lines, /^\s*[-*•]\s+/)}</ul>;
  if (lines.every((line) => /^\s*\d+[.)]\s+/.test(line))) return <ol>{items(lines, /^\s*\d+[.)]\s+/)}</ol>;
  return (
    <p>
      {keyed(lines, (line) => line).map(({ key, row }) => (
        <Fragment key={key}>
          {key === `1:${lines[0]}` ? null : <br />}
          {spans(row.replace(/^#{1,6}\s+/, ''))}
        </Fragment>
      ))}
    </p>
  );
});

function blocksOf(text: string): string[] {
  const isItem = (line: string) => /^\s*(?:[-*•]|\d+[.)])\s+/.test(line);
  return text
    .split(/\n{2,}/)
    .flatMap((block) =>
      block
        .split('\n')
        .reduce<string[][]>((groups, line) => {
          const last = groups.at(-1);
          if (last?.[0] !== undefined && isItem(last[0]) === isItem(line)) last.push(line);
          else groups.push([line]);
          return groups;
        }, [])
        .map((group) => group.join('\n')),
    )
    .filter((block) => block.trim());
}

function items(lines: readonly string[], mark: RegExp): ReactNode {
  return keyed(lines, (line) => line).map(({ key, row }) => <li key={key}>{spans(row.replace(mark, ''))}</li>);
}

const SPAN = /(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\(https:\/\/[^\s)]+\)|https:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?])/;

function spans(line: string): ReactNode[] {
  return keyed(line.split(SPAN), (piece) => piece).map(({ key, row: piece }) => {
    if (/^\*\*[^*]+\*\*$/.test(piece)) return <strong key={key}>{piece.slice(2, -2)}</strong>;
    if (/^`[^`]+`$/.test(piece)) return <code key={key}>{piece.slice(1, -1)}</code>;
    const link = /^\[([^\]]+)\]\((https:\/\/[^\s)]+)\)$/.exec(piece);
    // The address itself is shown: a word may claim to lead elsewhere.
    if (link?.[2]) return <Link key={key} href={link[2]} before={`${link[1]}: `} />;
    return /^https:\/\//.test(piece) ? <Link key={key} href={piece} before="" /> : piece;
  });
}

function Link({ href, before }: { readonly href: string; readonly before: string }) {
  return (
    <>
      {before}
      <a href={href} target="_blank" rel="noreferrer noopener">
        {href}
      </a>
    </>
  );
}
