/** Kind and size in pixels. */
export interface Measured {
  readonly kind: 'png' | 'jpg' | 'gif';
  readonly width: number;
  readonly height: number;
}

/** Reads the head of a PNG, JPEG or GIF; undefined for anything else. */
export function measure(bytes: Uint8Array): Measured | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47]) && bytes.length >= 24) {
    return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (starts(bytes, [0x47, 0x49, 0x46, 0x38]) && bytes.length >= 10) {
    return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  return starts(bytes, [0xff, 0xd8]) ? measureJpeg(view) : undefined;
}

function measureJpeg(view: DataView): Measured | undefined {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { kind: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function starts(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
