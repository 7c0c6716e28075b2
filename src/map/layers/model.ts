import {Buffer, type Device, type VertexFormat} from '@luma.gl/core'
import {Model, type ModelProps} from '@luma.gl/engine'
import {cameraModule, FLAT} from './camera'

/** 0…1, not premultiplied. */
export type Channels = [red: number, green: number, blue: number, alpha: number]

type Vertices = Float32Array | Uint32Array | Uint16Array | Uint8Array

export interface CampaignModelProps {
  id: string
  vs: string
  fs: string
  module: NonNullable<ModelProps['modules']>[number]
  attributes: Record<string, {data: Vertices; format: VertexFormat}>
  topology?: 'triangle-list' | 'point-list'
  indices?: Uint32Array
  vertexCount: number
  /** How it meets what is drawn already; FLAT unless said. */
  parameters?: ModelProps['parameters']
}

/** A model of a campaign layer with the buffers that are its own. */
export interface CampaignModel {
  model: Model
  destroy: () => void
}

export function createModel(device: Device, props: CampaignModelProps): CampaignModel {
  const names = Object.keys(props.attributes)
  const buffers: Record<string, Buffer> = {}
  for (const name of names) buffers[name] = device.createBuffer({data: props.attributes[name].data})
  const indexBuffer = props.indices && device.createBuffer({usage: Buffer.INDEX, data: props.indices})
  const model = new Model(device, {
    id: props.id,
    vs: props.vs,
    fs: props.fs,
    modules: [cameraModule, props.module],
    topology: props.topology ?? 'triangle-list',
    bufferLayout: names.map((name) => ({name, format: props.attributes[name].format})),
    attributes: buffers,
    vertexCount: props.vertexCount,
    parameters: props.parameters ?? FLAT,
    ...(indexBuffer ? {indexBuffer} : {}),
  })
  return {
    model,
    destroy: () => {
      model.destroy()
      for (const name of names) buffers[name].destroy()
      indexBuffer?.destroy()
    },
  }
}
