/** The chat as a user works it. */
import type { Locator, Page } from 'playwright-core';

export async function say(chat: Page, text: string): Promise<void> {
  await chat.getByRole('textbox', { name: 'Message' }).fill(text);
  await chat.getByRole('button', { name: 'Send' }).click();
}

/** The one failure that stands, with this sentence. */
export async function failureWith(chat: Page, sentence: string): Promise<Locator> {
  const failure = chat.getByRole('alert').filter({ hasText: sentence });
  await failure.waitFor({ timeout: 60_000 });
  return failure;
}

/** Waits until the timeline of the video in sight is told, so many times. */
export async function timelineTold(chat: Page, times = 1): Promise<void> {
  await chat
    .getByRole('log', { name: 'Conversation' })
    .getByText('Timeline (')
    .nth(times - 1)
    .waitFor({ timeout: 60_000 });
}

/** Waits until a turn that has cost something is over: what it cost is the last that the cloud is asked. */
export async function costTold(chat: Page): Promise<void> {
  await chat
    .getByRole('log', { name: 'Conversation' })
    .getByText(/^−\d+ credits/)
    .waitFor({ timeout: 60_000 });
}

export async function startAnew(chat: Page): Promise<void> {
  await chat.getByRole('button', { name: 'New video' }).click();
  await chat.getByText('What should your video say?').waitFor({ timeout: 20_000 });
}
