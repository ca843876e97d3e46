/** The few globals that Node, a browser and a web worker share, for the rooms that know none of the three. */
declare class TextEncoder {
  encode(text?: string): Uint8Array;
}
declare class TextDecoder {
  readonly encoding: string;
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}
declare function btoa(binary: string): string;
declare const crypto: {
  readonly subtle: { digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer> };
};
declare function atob(base64: string): string;
declare function setTimeout(callback: (value: unknown) => void, milliseconds?: number): unknown;
