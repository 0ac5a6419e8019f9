/** This machine, by the names that no resolver is asked about (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
const ESTA_MAQUINA = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/** Whether what is said to an address, and what it answers, can be neither read nor changed on the way. */
export const esDireccionSegura = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && ESTA_MAQUINA.test(hostname));

/** Names of this machine as `NO_PROXY` takes them: a proxy elsewhere cannot reach them. */
export const SIN_PROXY_SIEMPRE = 'localhost,127.0.0.1,[::1]';
