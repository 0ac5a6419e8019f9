/** The engines that a store may run on. */
export type Motor = 'sqlite' | 'postgres';
