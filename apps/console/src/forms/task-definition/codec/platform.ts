import type { FieldCodec } from './record.ts';

/** The console's one select for operating system and architecture, as `LINUX/X86_64`. */
export const platform: FieldCodec<string> = {
  keys: ['operatingSystemFamily', 'cpuArchitecture'],
  blank: () => '/',
  read: ({ operatingSystemFamily: family = '', cpuArchitecture: architecture = '' }) =>
    typeof family === 'string' && typeof architecture === 'string' ? `${family}/${architecture}` : undefined,
  write: (form) => {
    const [family = '', architecture = ''] = form.split('/');
    return {
      ...(family === '' ? {} : { operatingSystemFamily: family }),
      ...(architecture === '' ? {} : { cpuArchitecture: architecture }),
    };
  },
  locate: () => [],
};
