/** What the library has no option for. */
import type { IContext, IXmlableObject } from 'docx';

/** The component, written as `write` makes it of what the library writes. */
export function withXml<C extends { prepForXml(context: IContext): IXmlableObject | undefined }>(
  component: C,
  write: (xml: IXmlableObject | undefined) => IXmlableObject | undefined,
): C {
  const own = component.prepForXml.bind(component);
  return Object.assign(component, { prepForXml: (context: IContext) => write(own(context)) });
}
