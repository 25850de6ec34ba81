/** The two engines, as the background runs them. */
import type { Waiting } from '../../video/engine.ts';
import type { Engine } from '../../view/model.ts';
import { connect } from './connect.ts';
import { converseHere } from './converse-here.ts';
import { download } from './download.ts';
import { generate } from './generate.ts';
import { recover } from './recover.ts';
import { beginExport, render } from './render.ts';
import { collectHere, renderHere } from './render-here.ts';
import type { Step } from './step.ts';
import { needsUpload, upload } from './upload.ts';

const cloud: Waiting<Step> = {
  id: 'cloud',
  connect,
  upload,
  converse: generate,
  recover,
  render,
  collect: download,
  needsUpload,
  beginExport,
};

const device: Waiting<Step> = {
  id: 'device',
  converse: converseHere,
  render: renderHere,
  collect: collectHere,
  needsUpload: () => false,
  beginExport,
};

export const ENGINES: Readonly<Record<Engine, Waiting<Step>>> = { cloud, device };
