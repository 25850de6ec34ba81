/** What the build writes into the bundle: empty strings where the builder's environment names nothing. */
interface ImportMetaEnv {
  readonly NEMO_API_URL: string;
  readonly NEMO_WEB_URL: string;
  readonly NEMO_TOKEN: string;
}
