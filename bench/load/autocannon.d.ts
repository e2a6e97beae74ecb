/** The part of autocannon that we use; the package brings no types. */
declare module 'autocannon' {
  export type Headers = Readonly<Record<string, string | string[]>>;

  export interface CannonRequest {
    method?: string;
    path?: string;
    headers?: Readonly<Record<string, string>>;
    body?: string;
    setupRequest?: (request: CannonRequest) => CannonRequest;
    onResponse?: (status: number, body: string, context: object, headers: Headers) => void;
  }

  export interface Client {
    setRequests(requests: CannonRequest[]): void;
  }

  export interface Options {
    url: string;
    connections: number;
    amount: number;
    /** Seconds until an answer counts as lost. */
    timeout: number;
    setupClient: (client: Client) => void;
  }

  export interface Outcome {
    readonly errors: number;
    readonly timeouts: number;
  }

  export type Run = Promise<Outcome> & { stop(): void };

  export default function autocannon(options: Options): Run;
}
