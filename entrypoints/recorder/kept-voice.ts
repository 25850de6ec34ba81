/** The voice that is in the video already, read when it is first seen, to be listened to. */

export interface KeptVoice {
  /** From now on it is this file's. */
  follow(fileId: string | null): void;
  /** False where there is no voice, true until it is read. */
  address(): string | boolean;
}

export function createKeptVoice(readFile: (fileId: string) => Promise<Blob | null>, onChange: () => void): KeptVoice {
  let current: string | null = null;
  let address: string | boolean = false;
  return {
    follow(fileId) {
      if (fileId === current) return;
      if (typeof address === 'string') URL.revokeObjectURL(address);
      current = fileId;
      address = fileId !== null;
      if (!fileId) return;
      void readFile(fileId).then((blob) => {
        if (!blob || current !== fileId) return;
        address = URL.createObjectURL(blob);
        onChange();
      });
    },
    address: () => address,
  };
}
